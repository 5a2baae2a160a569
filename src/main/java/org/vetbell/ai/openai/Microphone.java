/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.util.Arrays;
import java.util.function.Consumer;

/** The caller's sound on its way into a realtime socket's buffer. One thread at a time. */
final class Microphone {
    /** 60 ms: fewer messages, and little later. */
    private static final int BATCH = 480;

    /** The server refuses a buffer of less than 100 ms. */
    private static final int LEAST = 800;

    private static final byte SILENCE = (byte) 0xFF;

    private final Consumer<byte[]> out;
    private final byte[] batch = new byte[BATCH];
    private int batched;
    private int uncommitted;

    /**
     * @param out gets what is to be sent
     */
    Microphone(Consumer<byte[]> out) {
        this.out = out;
    }

    void add(byte[] mulaw) {
        int taken = 0;
        while (taken < mulaw.length) {
            int some = Math.min(BATCH - batched, mulaw.length - taken);
            System.arraycopy(mulaw, taken, batch, batched, some);
            batched += some;
            taken += some;
            if (batched == BATCH) {
                flush();
            }
        }
    }

    /** A commit follows: all sound goes out, and as much silence as the server insists on. */
    void commit() {
        flush();
        if (uncommitted < LEAST) {
            byte[] padding = new byte[LEAST - uncommitted];
            Arrays.fill(padding, SILENCE);
            send(padding);
        }
        uncommitted = 0;
    }

    /** The buffer of a new connection has this in it, and nothing else. */
    void anew(byte[] mulaw) {
        batched = 0;
        uncommitted = 0;
        if (mulaw.length > 0) {
            send(mulaw);
        }
    }

    private void flush() {
        if (batched > 0) {
            send(Arrays.copyOf(batch, batched));
            batched = 0;
        }
    }

    private void send(byte[] mulaw) {
        uncommitted += mulaw.length;
        out.accept(mulaw);
    }
}
