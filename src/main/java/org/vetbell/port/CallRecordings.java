/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;

/**
 * Recordings that we make of whole calls, as WAV files in two tracks of mu-law. Any thread. Whether
 * a call may be recorded is not asked here: that the caller agreed is for others to know.
 */
public interface CallRecordings {
    /**
     * Begins the recording of a call. Returns at once; one of which nothing is written leaves
     * nothing behind.
     *
     * @param incomplete told once, from any thread, when something is missing, and why
     */
    CallRecording begin(CallId call, ClinicId clinic, Instant at, Consumer<String> incomplete);

    /**
     * Deletes what there is of the call, whatever of it is still being written. Returns at once.
     */
    void discard(CallId call, ClinicId clinic);

    /**
     * What is complete of that practice's call, oldest first: more than one where the call lost its
     * stream and came back on another. Blocks.
     */
    List<Kept> ofCall(ClinicId clinic, CallId call);

    /**
     * So much of a recording's file, fewer bytes at its end. Blocks.
     *
     * @return nothing when the file is not here, or no longer
     */
    Optional<byte[]> read(ClinicId clinic, Kept recording, long from, int most);

    /**
     * A recording that is kept here.
     *
     * @param reference by which its file is known
     * @param begun when the recording began
     * @param bytes length of the file
     * @param sha256 of its bytes, in hexadecimal digits
     * @param missing why something is missing from it; empty when it is whole
     */
    record Kept(
            String reference,
            Instant begun,
            long seconds,
            long bytes,
            String sha256,
            String missing) {}
}
