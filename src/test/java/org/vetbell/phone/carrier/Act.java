/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import org.vetbell.phone.sound.Noise;
import org.vetbell.phone.sound.Utterance;

/** What a caller can do. */
public sealed interface Act {

    record Speak(String words) implements Act {}

    /**
     * @param keys of {@code 0-9 * #}
     */
    record Press(String keys) implements Act {}

    /** Makes a sound that is no words. */
    record Utter(Utterance utterance) implements Act {}

    /**
     * From now on it is noisy behind the caller.
     *
     * @param decibels how far the noise is below the caller's speech
     */
    record Surround(Noise noise, double decibels) implements Act {}

    record HangUp() implements Act {}

    /** Says nothing until the other side loses patience. */
    record StaySilent() implements Act {}
}
