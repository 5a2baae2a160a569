/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;

/**
 * Recordings that the carrier made for us, and what was done to have them here. Any thread; blocks
 * but where it says otherwise.
 */
public interface CarrierRecordings {
    /** One of a message was made; a second time for the same changes nothing. Returns at once. */
    void announce(Announced recording, Instant at);

    /** One of a whole call was made; a second time changes nothing. Returns at once. */
    void announceCall(Announced recording, Instant at);

    /**
     * The caller does not want to have been recorded: what there is of that whole call, and what
     * comes of it yet, is to be deleted. Returns at once.
     */
    void discard(CallId call, ClinicId clinic, Instant at);

    /**
     * Those still to be fetched whose time has come, oldest first. Each is given to one node only,
     * and again after {@code lease} unless it was told what became of it.
     */
    List<Due> due(Instant now, int most, Duration lease);

    /**
     * Those to be deleted whose time has come, given out as {@link #due} gives those to be fetched;
     * {@link #missed} has one tried again.
     */
    List<Discarded> discarded(Instant now, int most, Duration lease);

    /** It is deleted, here and at the carrier. */
    void deleted(String recording, Instant at);

    /** It is kept here; one that was discarded meanwhile is to be deleted all the same. */
    void kept(String recording, Kept kept, Instant at);

    /**
     * Those kept here that the carrier may still have, and whose time has come, oldest first; given
     * away as {@link #due} does. Counted anew from when they were kept.
     */
    List<Doubled> doubled(Instant now, int most, Duration lease);

    /** The carrier has it no longer. */
    void forgotten(String recording);

    /** It could not be had, or not be deleted there, and is tried again then. */
    void missed(String recording, String why, Instant again);

    /** It cannot be had. */
    void givenUp(String recording, String why);

    /** Where one of that practice is kept, if it is. */
    Optional<Kept> find(ClinicId clinic, String recording);

    /** What is kept of that whole call, oldest first. */
    List<Kept> ofCall(ClinicId clinic, CallId call);

    /**
     * A recording at the carrier.
     *
     * @param recording its name there
     * @param account whose it is there
     */
    record Announced(String recording, String account, CallId call, ClinicId clinic) {}

    /**
     * One to be fetched.
     *
     * @param wholeCall whether it is one of a whole call, with both sides, not of a message
     * @param attempt which try this is, from 1 on
     */
    record Due(Announced recording, boolean wholeCall, int attempt) {}

    /**
     * One that is here and at the carrier.
     *
     * @param attempt which try to have it deleted there this is, from 1 on
     */
    record Doubled(Announced recording, Kept kept, int attempt) {}

    /**
     * One to be deleted.
     *
     * @param kept where it is kept here, if it is
     * @param attempt which try this is, from 1 on
     */
    record Discarded(Announced recording, Optional<Kept> kept, int attempt) {}

    /**
     * A recording that is kept here.
     *
     * @param reference by which the archive knows it
     * @param sha256 of its bytes, in hexadecimal digits
     */
    record Kept(String reference, long bytes, String sha256) {}
}
