/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.util.Optional;
import java.util.function.Consumer;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;

/** Keeps the sound of messages. */
public interface AudioArchive {
    /**
     * Stores mu-law audio as a WAV file and tells {@code done} its reference, or nothing when that
     * failed. Returns at once; {@code done} is called from any thread.
     *
     * @param mulaw G.711 mu-law, 8000 Hz mono; owned by the archive from here on
     */
    void save(CallId call, ClinicId clinic, byte[] mulaw, Consumer<Optional<String>> done);

    /**
     * Stores a WAV file as it is and gives its reference. Blocks.
     *
     * @throws java.io.UncheckedIOException when it cannot be written
     */
    String keep(CallId call, ClinicId clinic, byte[] wav);

    /**
     * Deletes a stored file; one that is not there is deleted already. Blocks.
     *
     * @throws java.io.UncheckedIOException when it cannot be deleted
     */
    void delete(ClinicId clinic, String reference);

    /** The stored WAV file's bytes. */
    Optional<byte[]> load(ClinicId clinic, String reference);
}
