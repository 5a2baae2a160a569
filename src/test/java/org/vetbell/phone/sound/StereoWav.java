/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes two channels of 16-bit samples at 8 kHz as a RIFF/WAVE file; the shorter channel is padded
 * with silence.
 */
final class StereoWav {

    private static final int HEADER_BYTES = 44;
    private static final int CHANNELS = 2;
    private static final int SAMPLE_BYTES = 2;
    private static final short PCM = 1;

    private StereoWav() {}

    static byte[] write(short[] left, short[] right) {
        int frames = Math.max(left.length, right.length);
        int dataBytes = frames * CHANNELS * SAMPLE_BYTES;
        ByteBuffer file =
                ByteBuffer.allocate(HEADER_BYTES + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        header(file, dataBytes);
        for (int i = 0; i < frames; i++) {
            file.putShort(i < left.length ? left[i] : 0);
            file.putShort(i < right.length ? right[i] : 0);
        }
        return file.array();
    }

    private static void header(ByteBuffer file, int dataBytes) {
        file.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + dataBytes).put(ascii("WAVE"));
        file.put(ascii("fmt ")).putInt(16).putShort(PCM).putShort((short) CHANNELS);
        file.putInt(MuLaw.SAMPLE_RATE_HZ);
        file.putInt(MuLaw.SAMPLE_RATE_HZ * CHANNELS * SAMPLE_BYTES);
        file.putShort((short) (CHANNELS * SAMPLE_BYTES)).putShort((short) (8 * SAMPLE_BYTES));
        file.put(ascii("data")).putInt(dataBytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
