/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CarrierRecordings;

/** The recordings of a call that is replayed: there are none. */
record NoRecordings() implements CarrierRecordings {
    @Override
    public void announce(Announced recording, Instant at) {}

    @Override
    public void announceCall(Announced recording, Instant at) {}

    @Override
    public void discard(CallId call, ClinicId clinic, Instant at) {}

    @Override
    public List<Due> due(Instant now, int most, Duration lease) {
        return List.of();
    }

    @Override
    public List<Discarded> discarded(Instant now, int most, Duration lease) {
        return List.of();
    }

    @Override
    public List<Doubled> doubled(Instant now, int most, Duration lease) {
        return List.of();
    }

    @Override
    public void forgotten(String recording) {}

    @Override
    public void deleted(String recording, Instant at) {}

    @Override
    public void kept(String recording, Kept kept, Instant at) {}

    @Override
    public void missed(String recording, String why, Instant again) {}

    @Override
    public void givenUp(String recording, String why) {}

    @Override
    public Optional<Kept> find(ClinicId clinic, String recording) {
        return Optional.empty();
    }

    @Override
    public List<Kept> ofCall(ClinicId clinic, CallId call) {
        return List.of();
    }
}
