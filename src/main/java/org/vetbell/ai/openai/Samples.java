/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.nio.ByteBuffer;
import org.vetbell.ai.sound.SentenceStream;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Resampler;

/**
 * 16-bit little-endian samples at 24 kHz, cut anywhere, on their way to telephone sound. One thread
 * at a time.
 */
final class Samples implements SentenceStream.Decoding {
    private static final int RATE_HZ = 24_000;

    private final Resampler resampler = new Resampler(RATE_HZ);
    private int lowByte = -1;

    @Override
    public int bytesASecond() {
        return 2 * RATE_HZ;
    }

    @Override
    public byte[] more(ByteBuffer some) {
        return MuLaw.encode(resampler.more(samples(some)));
    }

    @Override
    public byte[] end() {
        return MuLaw.encode(resampler.end());
    }

    /** Whole samples; the half of one that is left waits for the other. */
    private short[] samples(ByteBuffer buffer) {
        int available = buffer.remaining() + (lowByte >= 0 ? 1 : 0);
        short[] samples = new short[available / 2];
        for (int i = 0; i < samples.length; i++) {
            int low = lowByte >= 0 ? lowByte : buffer.get() & 0xFF;
            lowByte = -1;
            samples[i] = (short) (buffer.get() << 8 | low);
        }
        if (buffer.hasRemaining()) {
            lowByte = buffer.get() & 0xFF;
        }
        return samples;
    }
}
