/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Base64;
import org.vetbell.audio.Tone;

/** The number of a turn at the head of the sound that answers it, where the ear finds it. */
final class TurnMark {
    /** Nobody's turn. */
    static final int NONE = -1;

    private static final byte[] HEAD = {1, 2, 4, 8, 16};
    private static final int LENGTH = 9;

    private TurnMark() {}

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

    /** The turn whose mark begins there, in base64, or {@link #NONE}. */
    static int at(byte[] message, int begin) {
        String text = new String(message, begin, LENGTH / 3 * 4, ISO_8859_1);
        if (text.indexOf('=') >= 0 || text.indexOf('"') >= 0) {
            return NONE;
        }
        byte[] sound = Base64.getDecoder().decode(text);
        if (!Arrays.equals(sound, 0, HEAD.length, HEAD, 0, HEAD.length)) {
            return NONE;
        }
        int turn = 0;
        for (int i = LENGTH - 1; i >= HEAD.length; i--) {
            turn = turn << 8 | sound[i] & 0xFF;
        }
        return turn;
    }
}
