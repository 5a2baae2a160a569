/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

/** The telephone's own sounds, for the tape. Lengths are in milliseconds. */
public final class Tones {

    private static final String KEYS = "123A456B789C*0#D";
    private static final int[] ROWS_HZ = {697, 770, 852, 941};
    private static final int[] COLUMNS_HZ = {1209, 1336, 1477, 1633};
    private static final int KEY_MILLIS = 160;
    private static final double LOUDNESS = 6000;

    private Tones() {}

    /** A pressed key (DTMF, ITU-T Q.23). */
    public static short[] key(char key) {
        int place = KEYS.indexOf(key);
        return tone(KEY_MILLIS, ROWS_HZ[place / 4], COLUMNS_HZ[place % 4]);
    }

    /** The beep before a recording. */
    public static short[] beep() {
        return tone(400, 1000, 1000);
    }

    /** One ring of a called telephone. */
    public static short[] ring() {
        return tone(1000, 400, 450);
    }

    static short[] hum(int millis) {
        return tone(millis, 180, 360);
    }

    private static short[] tone(int millis, int lowHz, int highHz) {
        short[] samples = new short[millis * MuLaw.SAMPLE_RATE_HZ / 1000];
        for (int i = 0; i < samples.length; i++) {
            double turn = 2 * Math.PI * i / MuLaw.SAMPLE_RATE_HZ;
            samples[i] = (short) (LOUDNESS * (Math.sin(turn * lowHz) + Math.sin(turn * highHz)));
        }
        return samples;
    }
}
