/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import java.time.Duration;
import java.util.Arrays;

/**
 * One channel of a tape: sound laid down at the time it was heard. A later sound covers an earlier
 * one.
 */
final class Track {

    private static final int SAMPLES_PER_MILLI = MuLaw.SAMPLE_RATE_HZ / 1000;

    private short[] samples = new short[MuLaw.SAMPLE_RATE_HZ];
    private int length;

    void lay(Duration at, short[] sound) {
        int from = Math.toIntExact(at.toMillis() * SAMPLES_PER_MILLI);
        int to = from + sound.length;
        if (to > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(to, 2 * samples.length));
        }
        System.arraycopy(sound, 0, samples, from, sound.length);
        length = Math.max(length, to);
    }

    short[] samples() {
        return Arrays.copyOf(samples, length);
    }
}
