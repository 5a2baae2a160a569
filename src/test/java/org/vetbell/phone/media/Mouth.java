/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.vetbell.phone.sound.MuLaw;

/** What the caller is about to say and press, cut into 20 ms frames. One thread. */
final class Mouth {

    static final int FRAME_BYTES = 160;

    /** Frames from one key press to the next: 200 ms, a quick thumb. */
    private static final int KEY_FRAMES = 10;

    /** One frame of audio, perhaps with a key pressed at its beginning. */
    record Frame(byte[] mulaw, char key) {
        static final char NO_KEY = ' ';

        boolean hasKey() {
            return key != NO_KEY;
        }
    }

    private static final Frame SILENCE = new Frame(silence(), Frame.NO_KEY);

    private final Deque<Frame> frames = new ArrayDeque<>();

    void speak(byte[] mulaw) {
        for (int from = 0; from < mulaw.length; from += FRAME_BYTES) {
            byte[] frame = silence();
            System.arraycopy(mulaw, from, frame, 0, Math.min(FRAME_BYTES, mulaw.length - from));
            frames.add(new Frame(frame, Frame.NO_KEY));
        }
    }

    /** The carrier takes the tones out of the audio, so a key sounds like silence. */
    void press(char key) {
        frames.add(new Frame(silence(), key));
        for (int i = 1; i < KEY_FRAMES; i++) {
            frames.add(SILENCE);
        }
    }

    boolean busy() {
        return !frames.isEmpty();
    }

    Frame next() {
        Frame frame = frames.poll();
        return frame == null ? SILENCE : frame;
    }

    private static byte[] silence() {
        byte[] silence = new byte[FRAME_BYTES];
        Arrays.fill(silence, MuLaw.SILENCE);
        return silence;
    }
}
