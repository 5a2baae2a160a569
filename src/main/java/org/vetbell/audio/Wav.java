/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Sound as the bytes of a WAV file: RIFF with 16-bit linear PCM, which every player opens, or with
 * mu-law as it came over the telephone. Any thread.
 */
public final class Wav {
    /** Length of the header in bytes. */
    public static final int HEADER_BYTES = 44;

    /** Length of the header of a recording in two tracks of mu-law, in bytes. */
    public static final int TWO_TRACKS_HEADER_BYTES = 58;

    private static final int BYTES_PER_SAMPLE = 2;
    private static final int TRACKS = 2;
    private static final short LINEAR_PCM = 1;
    private static final short MU_LAW = 7;

    private Wav() {}

    /** One channel of mu-law telephone sound. */
    public static byte[] mono(byte[] mulaw) {
        return mono(MuLaw.decode(mulaw), MuLaw.RATE_HZ);
    }

    /** One channel. */
    public static byte[] mono(short[] samples, int rateHz) {
        ByteBuffer file = begin(samples.length, 1, rateHz);
        for (short sample : samples) {
            file.putShort(sample);
        }
        return file.array();
    }

    /** Two channels; the shorter one is filled with silence. */
    public static byte[] stereo(short[] left, short[] right, int rateHz) {
        int frames = Math.max(left.length, right.length);
        ByteBuffer file = begin(frames, 2, rateHz);
        for (int i = 0; i < frames; i++) {
            file.putShort(i < left.length ? left[i] : 0);
            file.putShort(i < right.length ? right[i] : 0);
        }
        return file.array();
    }

    /** The header of a file with {@code frames} samples in each of its channels. */
    public static byte[] header(int frames, int channels, int rateHz) {
        int dataBytes = Math.multiplyExact(frames, channels * BYTES_PER_SAMPLE);
        return ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(HEADER_BYTES - 8 + dataBytes)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort(LINEAR_PCM)
                .putShort((short) channels)
                .putInt(rateHz)
                .putInt(rateHz * channels * BYTES_PER_SAMPLE)
                .putShort((short) (channels * BYTES_PER_SAMPLE))
                .putShort((short) (8 * BYTES_PER_SAMPLE))
                .put(ascii("data"))
                .putInt(dataBytes)
                .array();
    }

    /**
     * The header of a recording with {@code moments} samples in each of two tracks, in mu-law (WAVE
     * format 7): half the size of linear PCM, and exactly what the telephone carried. It is tried
     * with {@code javax.sound}; browsers and players know it. Source: Microsoft, Multiple Channel
     * Audio Data and WAVE Files; formats other than PCM have an extension size and a {@code fact}
     * chunk.
     */
    public static byte[] twoTracksHeader(int moments) {
        int dataBytes = Math.multiplyExact(moments, TRACKS);
        return ByteBuffer.allocate(TWO_TRACKS_HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(TWO_TRACKS_HEADER_BYTES - 8 + dataBytes)
                .put(ascii("WAVEfmt "))
                .putInt(18)
                .putShort(MU_LAW)
                .putShort((short) TRACKS)
                .putInt(MuLaw.RATE_HZ)
                .putInt(MuLaw.RATE_HZ * TRACKS)
                .putShort((short) TRACKS)
                .putShort((short) 8)
                .putShort((short) 0)
                .put(ascii("fact"))
                .putInt(4)
                .putInt(moments)
                .put(ascii("data"))
                .putInt(dataBytes)
                .array();
    }

    private static ByteBuffer begin(int frames, int channels, int rateHz) {
        return ByteBuffer.allocate(HEADER_BYTES + frames * channels * BYTES_PER_SAMPLE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(header(frames, channels, rateHz));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
