/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

/** G.711 mu-law, computed from the recommendation's segments rather than from tables. */
public final class MuLaw {

    /** Silence: positive zero. */
    public static final byte SILENCE = (byte) 0xFF;

    public static final int SAMPLE_RATE_HZ = 8000;

    private static final int BIAS = 0x84;
    private static final int CLIP = 32635;

    private MuLaw() {}

    public static byte encode(short sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs((int) sample), CLIP) + BIAS;
        int segment = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int step = (magnitude >> (segment + 3)) & 0x0F;
        return (byte) ~(sign | segment << 4 | step);
    }

    public static short decode(byte coded) {
        int bits = ~coded & 0xFF;
        int magnitude = (((bits & 0x0F) << 3) + BIAS << (bits >> 4 & 0x07)) - BIAS;
        return (short) ((bits & 0x80) == 0 ? magnitude : -magnitude);
    }

    public static byte[] encode(short[] samples) {
        byte[] coded = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            coded[i] = encode(samples[i]);
        }
        return coded;
    }

    public static short[] decode(byte[] coded) {
        short[] samples = new short[coded.length];
        for (int i = 0; i < coded.length; i++) {
            samples[i] = decode(coded[i]);
        }
        return samples;
    }
}
