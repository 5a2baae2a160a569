/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

/** Who telephones: decides what is said and which keys are pressed. Loop thread. */
interface Caller {
    /** No key. */
    char NO_KEY = 0;

    /** The sound of the next 20 ms, sent at {@code now}. */
    Frame speak(long now);

    /** The key pressed now, or {@link #NO_KEY}. */
    char key(long now);

    /** Audio of the agent came in. */
    void heard(long now);

    /**
     * Audio of the agent came in.
     *
     * @param message has it, as base64
     * @param begin where in the message
     * @param end behind it
     */
    default void heard(byte[] message, int begin, int end, long now) {
        heard(now);
    }

    /** The agent took back what was not played; {@code sounded} is whether there was anything. */
    void cleared(boolean sounded, long now);

    /**
     * One frame of a sound.
     *
     * @param number which of its frames
     */
    record Frame(CallerSound sound, int number) {
        byte[] base64() {
            return sound.base64()[number];
        }

        short[] samples() {
            return sound.samples()[number];
        }
    }

    /** Makes the caller of a new call. */
    interface Cast {
        /**
         * @param number which call this is; callers of different calls do not act in step
         */
        Caller of(int number, EarBuffer ear, SentFrames sent);
    }
}
