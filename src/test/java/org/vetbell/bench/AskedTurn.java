/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.time.Duration;

/**
 * One question of a caller's and its answer. Frames are numbers in {@link SentFrames}; times are of
 * {@link System#nanoTime()}.
 *
 * @param sent what the call sent
 * @param firstVoiced the first frame with the caller's voice in it
 * @param lastVoiced the last one
 * @param soundAt when audio came in for the first time after that, whatever it was
 * @param answeredAt when the first audio of the answer was heard
 * @param ledUntil when that ended which was heard before the answer (a lead-in, a filler); 0 when
 *     there was nothing
 * @param turn the number that the answer was marked with
 */
record AskedTurn(
        SentFrames sent,
        int firstVoiced,
        int lastVoiced,
        long soundAt,
        long answeredAt,
        long ledUntil,
        int turn) {

    private static final int FRAME_MILLIS = 20;

    /** Whether something was said before the answer. */
    boolean led() {
        return ledUntil > 0;
    }

    /**
     * When the answer could be heard at the earliest, as something was said before it: that could
     * have begun when the caller's turn was over.
     */
    long notBefore(long over) {
        return led() ? over + ledUntil - soundAt : over;
    }

    /** From the last voiced frame to any audio. */
    long toSound() {
        return soundAt - sent.sentAt(lastVoiced);
    }

    /** When the frame was sent that made the caller quiet for that long; 0 if none did. */
    long quietSince(Heard heard, Duration quiet) {
        int frames = (int) (quiet.toMillis() / FRAME_MILLIS);
        int frame = heard.quietFor(frames, heard.onset(firstVoiced), lastVoiced);
        return frame < 0 ? 0 : sent.sentAt(frame);
    }

    /** From the last voiced frame to the answer. */
    long toAnswer() {
        return answeredAt - sent.sentAt(lastVoiced);
    }
}
