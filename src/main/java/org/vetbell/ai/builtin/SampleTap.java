/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import com.sun.speech.freetts.audio.AudioPlayer;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFormat;

/**
 * Stands where FreeTTS expects a loudspeaker, and takes the samples instead: big-endian 16-bit
 * linear, written by FreeTTS's own output thread. Refusing them is how a sentence is stopped.
 */
final class SampleTap implements AudioPlayer {
    private static final AudioFormat TELEPHONE = new AudioFormat(8000, 16, 1, true, true);

    private final TelephoneSound sound;
    private final BooleanSupplier wanted;
    private AudioFormat format = TELEPHONE;

    /**
     * @param wanted asked for every few milliseconds of sound; no stops the sentence
     */
    SampleTap(TelephoneSound sound, BooleanSupplier wanted) {
        this.sound = sound;
        this.wanted = wanted;
    }

    @Override
    public boolean write(byte[] pcm) {
        return write(pcm, 0, pcm.length);
    }

    @Override
    public boolean write(byte[] pcm, int offset, int length) {
        if (!wanted.getAsBoolean()) {
            return false;
        }
        for (int i = offset; i + 1 < offset + length; i += 2) {
            sound.sample((short) (pcm[i] << 8 | pcm[i + 1] & 0xFF));
        }
        return true;
    }

    @Override
    public void setAudioFormat(AudioFormat given) {
        format = given;
    }

    @Override
    public AudioFormat getAudioFormat() {
        return format;
    }

    @Override
    public float getVolume() {
        return 1;
    }

    @Override
    public boolean drain() {
        return true;
    }

    @Override
    public boolean end() {
        return true;
    }

    @Override
    public long getTime() {
        return 0;
    }

    // What remains is about a loudspeaker's state, and there is none.

    @Override
    public void setVolume(float volume) {}

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void reset() {}

    @Override
    public void begin(int size) {}

    @Override
    public void cancel() {}

    @Override
    public void close() {}

    @Override
    public void resetTime() {}

    @Override
    public void startFirstSampleTimer() {}

    @Override
    public void showMetrics() {}
}
