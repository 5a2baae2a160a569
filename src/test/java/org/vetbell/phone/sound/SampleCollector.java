/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import com.sun.speech.freetts.audio.AudioPlayer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import javax.sound.sampled.AudioFormat;

/** Takes FreeTTS's output as samples instead of playing it. It comes as big-endian 16-bit PCM. */
final class SampleCollector implements AudioPlayer {

    private final ByteArrayOutputStream pcm = new ByteArrayOutputStream();
    private AudioFormat format = new AudioFormat(MuLaw.SAMPLE_RATE_HZ, 16, 1, true, true);

    short[] samples() {
        short[] samples = new short[pcm.size() / 2];
        ByteBuffer.wrap(pcm.toByteArray()).asShortBuffer().get(samples);
        return samples;
    }

    @Override
    public boolean write(byte[] audio) {
        return write(audio, 0, audio.length);
    }

    @Override
    public boolean write(byte[] audio, int offset, int length) {
        pcm.write(audio, offset, length);
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
    public void setVolume(float volume) {
        // the samples are taken as they are
    }

    @Override
    public void pause() {
        // nothing plays
    }

    @Override
    public void resume() {
        // nothing plays
    }

    @Override
    public void reset() {
        // nothing plays
    }

    @Override
    public boolean drain() {
        return true;
    }

    @Override
    public void begin(int size) {
        // the size is not needed
    }

    @Override
    public boolean end() {
        return true;
    }

    @Override
    public void cancel() {
        // nothing plays
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public long getTime() {
        return 0;
    }

    @Override
    public void resetTime() {
        // no clock
    }

    @Override
    public void startFirstSampleTimer() {
        // no clock
    }

    @Override
    public void showMetrics() {
        // none
    }
}
