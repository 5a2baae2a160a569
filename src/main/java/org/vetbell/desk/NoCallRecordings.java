/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallRecording;
import org.vetbell.port.CallRecordings;

/** Keeps nothing: a call that is replayed is not recorded again. */
record NoCallRecordings() implements CallRecordings {
    @Override
    public CallRecording begin(
            CallId call, ClinicId clinic, Instant at, Consumer<String> incomplete) {
        return new Nothing();
    }

    @Override
    public void discard(CallId call, ClinicId clinic) {}

    @Override
    public List<Kept> ofCall(ClinicId clinic, CallId call) {
        return List.of();
    }

    @Override
    public Optional<byte[]> read(ClinicId clinic, Kept recording, long from, int most) {
        return Optional.empty();
    }

    private record Nothing() implements CallRecording {
        @Override
        public void write(byte[] mulaw, int length) {}

        @Override
        public void end() {}
    }
}
