/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import org.vetbell.audio.VoiceActivity;

/**
 * What the server's ear makes of each frame of a call, found by listening once more to what was
 * sent.
 *
 * <p>Follows the rules of {@link org.vetbell.audio.Endpointer}: 5 speech frames of 8 begin speech,
 * unless the sound is a bang that dies away; within it, a lone speech frame amid quiet is a click.
 */
record Heard(boolean[] speech, boolean[] diesAway) {
    private static final int ONSET_FRAMES = 5;
    private static final int ONSET_WINDOW = (1 << 8) - 1;

    /** The ear may hear speech before its energy says so: what leads up to a voice is heard too. */
    private static final int BEFORE = 10;

    private static final float SPEECH = 0.5f;
    private static final int WITHIN_WORD = 4;

    static Heard in(SentFrames sent) {
        var activity = new VoiceActivity();
        var heard = new Heard(new boolean[sent.count()], new boolean[sent.count()]);
        for (int i = 0; i < heard.speech.length; i++) {
            heard.speech[i] = activity.likelihood(sent.samples(i)) >= SPEECH;
            heard.diesAway[i] = activity.diesAway();
        }
        return heard;
    }

    /** The frame that made it certain that speech had begun, or -1. */
    int onset(int from) {
        int recent = 0;
        for (int i = Math.max(0, from - BEFORE); i < speech.length; i++) {
            recent = (recent << 1 | (speech[i] ? 1 : 0)) & ONSET_WINDOW;
            if (Integer.bitCount(recent) >= ONSET_FRAMES && !diesAway[i]) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The frame that completed so many of quiet after the last voiced one, or -1.
     *
     * @param began the frame that made it certain that speech had begun
     */
    int quietFor(int frames, int began, int lastVoiced) {
        int quiet = 0;
        for (int i = Math.max(began, 0); i < speech.length; i++) {
            boolean goesOn = speech[i] && (quiet <= WITHIN_WORD || i > 0 && speech[i - 1]);
            quiet = goesOn ? 0 : quiet + 1;
            if (i > lastVoiced && quiet >= frames) {
                return i;
            }
        }
        return -1;
    }
}
