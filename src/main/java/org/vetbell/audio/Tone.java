/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

/** The tone after which a caller speaks a message. Any thread. */
public final class Tone {
    private static final double PITCH_HZ = 1000;
    private static final int LENGTH = 200 * MuLaw.BYTES_PER_MILLI;
    private static final int EDGE = 10 * MuLaw.BYTES_PER_MILLI;
    private static final double PEAK = 8192;

    private Tone() {}

    /**
     * One kilohertz for 200 ms at −12 dBFS as mu-law, with soft edges so that it does not click.
     */
    public static byte[] beep() {
        byte[] mulaw = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            double wave = Math.sin(2 * Math.PI * PITCH_HZ * i / MuLaw.RATE_HZ);
            mulaw[i] = MuLaw.encode((short) Math.round(PEAK * edge(i) * wave));
        }
        return mulaw;
    }

    private static double edge(int i) {
        int fromNearestEnd = Math.min(i, LENGTH - 1 - i);
        return fromNearestEnd >= EDGE ? 1 : (1 - Math.cos(Math.PI * fromNearestEnd / EDGE)) / 2;
    }
}
