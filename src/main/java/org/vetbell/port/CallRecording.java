/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

/**
 * Where the recording of one call is kept as it grows, in two tracks. Called by one thread at a
 * time; never blocks and never fails: what the disk does not take in time is silence in the
 * recording, of which whoever began it is told.
 */
public interface CallRecording {
    /**
     * What follows on what came before.
     *
     * @param mulaw G.711 mu-law, 8000 Hz, a sample of the caller and one of ours by turns; not kept
     *     beyond this method
     * @param length number of bytes, two for each moment
     */
    void write(byte[] mulaw, int length);

    /** The recording is complete; nothing comes any more. */
    void end();
}
