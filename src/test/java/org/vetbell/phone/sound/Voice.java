/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

/** Speaks words as 8 kHz samples. */
@FunctionalInterface
public interface Voice {

    short[] speak(String words);

    /** A voice for tests: silence as long as the words would take, 60 ms a letter. */
    static Voice mute() {
        return words -> new short[words.length() * 60 * MuLaw.SAMPLE_RATE_HZ / 1000];
    }

    /** A voice for tests: a steady hum that is plainly not silence, 60 ms a letter. */
    static Voice hum() {
        return words -> Tones.hum(words.length() * 60);
    }
}
