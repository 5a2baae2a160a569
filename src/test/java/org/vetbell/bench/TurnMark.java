/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.vetbell.audio.Tone;
import org.vetbell.audio.VoiceActivity;

/**
 * The number of a turn at the head of the sound that answers it, where the ear finds it.
 *
 * @param behind how many bytes of other sound precede it in its message
 */
record TurnMark(int turn, int behind) {
    /** Stands for no turn. */
    static final int NONE = -1;

    private static final byte[] HEAD = {1, 2, 4, 8, 16};
    private static final int LENGTH = 9;

    /** A hum for that long, marked with the turn whose name is in the words, if there is one. */
    static byte[] sound(String words, int millis) {
        byte[] tone = Tone.beep();
        byte[] sound = new byte[millis * 8];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = tone[i % tone.length];
        }
        PetNames.in(words).ifPresent(turn -> sign(sound, turn));
        return sound;
    }

    static void sign(byte[] sound, int turn) {
        System.arraycopy(HEAD, 0, sound, 0, HEAD.length);
        for (int i = HEAD.length; i < LENGTH; i++) {
            sound[i] = (byte) (turn >>> 8 * (i - HEAD.length));
        }
    }

    /**
     * The mark in a message's sound, which is base64 from {@code begin} to {@code end}. Sound
     * begins with a frame of its own.
     */
    static Optional<TurnMark> in(byte[] message, int begin, int end) {
        byte[] sound = Base64.getDecoder().decode(Arrays.copyOfRange(message, begin, end));
        for (int at = 0; at + LENGTH <= sound.length; at += VoiceActivity.FRAME) {
            if (Arrays.equals(sound, at, at + HEAD.length, HEAD, 0, HEAD.length)) {
                return Optional.of(new TurnMark(number(sound, at), at));
            }
        }
        return Optional.empty();
    }

    private static int number(byte[] sound, int at) {
        int turn = 0;
        for (int i = at + LENGTH - 1; i >= at + HEAD.length; i--) {
            turn = turn << 8 | sound[i] & 0xFF;
        }
        return turn;
    }
}
