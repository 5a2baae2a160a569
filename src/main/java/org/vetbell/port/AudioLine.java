/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

/**
 * The caller's side of a media stream. Called by one drain worker at a time; never blocks: what
 * cannot be sent within the line's own deadline closes the line.
 */
public interface AudioLine {
    /**
     * Queues audio for the caller behind what was sent before.
     *
     * @param mulaw G.711 mu-law, 8000 Hz mono
     * @param offset first byte
     * @param length number of bytes; 160 are 20 ms
     */
    void audio(byte[] mulaw, int offset, int length);

    /** Asks to be told, by this name, when everything sent before has been played or flushed. */
    void mark(String name);

    /** Drops everything the caller has not heard yet; pending marks come back at once. */
    void clear();

    /** Closes the stream; the carrier then asks what to do next. Harmless when already closed. */
    void close();
}
