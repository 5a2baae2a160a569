/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.sound;

import java.util.Arrays;
import java.util.function.Consumer;

/** Sound in pieces small enough for a line that is silenced at any moment. */
public final class Pieces {
    /** The largest piece: 100 ms of mu-law. */
    public static final int LARGEST = 800;

    private Pieces() {}

    /**
     * Gives {@code mulaw} away in pieces of at most {@link #LARGEST} bytes.
     *
     * @param out gets copies, and owns them
     */
    public static void of(byte[] mulaw, Consumer<byte[]> out) {
        for (int from = 0; from < mulaw.length; from += LARGEST) {
            out.accept(Arrays.copyOfRange(mulaw, from, Math.min(from + LARGEST, mulaw.length)));
        }
    }
}
