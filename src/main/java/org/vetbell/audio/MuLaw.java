/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

/**
 * The telephone's sample code: G.711 mu-law, one byte a sample, to and from 16-bit linear.
 *
 * <p>Source: ITU-T G.711. Any thread.
 */
public final class MuLaw {
    /** Samples a second. */
    public static final int RATE_HZ = 8000;

    /** Bytes, or samples, a millisecond. */
    public static final int BYTES_PER_MILLI = RATE_HZ / 1000;

    /** The code of silence. */
    public static final byte SILENCE = (byte) 0xFF;

    private static final int BIAS = 0x84;
    private static final int CLIP = 32635;
    private static final short[] LINEAR = new short[256];

    static {
        for (int code = 0; code < LINEAR.length; code++) {
            LINEAR[code] = expand(code);
        }
    }

    private MuLaw() {}

    /** The 16-bit sample of one code. */
    public static short decode(byte code) {
        return LINEAR[code & 0xFF];
    }

    /** Decodes as many codes as {@code samples} has room for, beginning at {@code offset}. */
    public static void decode(byte[] mulaw, int offset, short[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = LINEAR[mulaw[offset + i] & 0xFF];
        }
    }

    /** All of {@code mulaw} as 16-bit samples. */
    public static short[] decode(byte[] mulaw) {
        short[] samples = new short[mulaw.length];
        decode(mulaw, 0, samples);
        return samples;
    }

    /** The nearest code of a 16-bit sample; what is too loud for the code is clipped. */
    public static byte encode(short sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs((int) sample), CLIP) + BIAS;
        int exponent = 24 - Integer.numberOfLeadingZeros(magnitude);
        int mantissa = (magnitude >> (exponent + 3)) & 0x0F;
        return (byte) ~(sign | (exponent << 4) | mantissa);
    }

    /** All of {@code samples} as mu-law. */
    public static byte[] encode(short[] samples) {
        byte[] mulaw = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            mulaw[i] = encode(samples[i]);
        }
        return mulaw;
    }

    private static short expand(int code) {
        int inverted = ~code;
        int exponent = (inverted >> 4) & 0x07;
        int magnitude = ((((inverted & 0x0F) << 3) + BIAS) << exponent) - BIAS;
        return (short) ((inverted & 0x80) != 0 ? -magnitude : magnitude);
    }
}
