/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.hearing;

import java.util.Arrays;
import java.util.function.Consumer;
import org.vetbell.audio.MuLaw;

/** The caller's sound on its way to a service, in pieces as it likes them. One thread at a time. */
public final class Microphone {
    private final int least;
    private final Consumer<byte[]> out;
    private final byte[] batch;
    private int batched;
    private int uncommitted;

    /**
     * @param piece how many bytes go out at once
     * @param least how many bytes there must be before each commit
     * @param out gets what is to be sent
     */
    public Microphone(int piece, int least, Consumer<byte[]> out) {
        this.batch = new byte[piece];
        this.least = least;
        this.out = out;
    }

    /** More sound. */
    public void add(byte[] mulaw) {
        int taken = 0;
        while (taken < mulaw.length) {
            int some = Math.min(batch.length - batched, mulaw.length - taken);
            System.arraycopy(mulaw, taken, batch, batched, some);
            batched += some;
            taken += some;
            if (batched == batch.length) {
                flush();
            }
        }
    }

    /** A commit follows: all sound goes out, and as much silence as the service insists on. */
    public void commit() {
        flush();
        if (uncommitted < least) {
            byte[] padding = new byte[least - uncommitted];
            Arrays.fill(padding, MuLaw.SILENCE);
            send(padding);
        }
        uncommitted = 0;
    }

    /** A new connection has this in it, and nothing else. */
    public void anew(byte[] mulaw) {
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
