/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;

/**
 * One stage of a turn's waterfall.
 *
 * @param kind which
 * @param after the end of the caller's speech, by the ear
 */
public record TurnStage(Kind kind, Duration after) {
    /** The stages in the order of the path. */
    public enum Kind {
        /** The caller's turn was taken for ended. */
        ENDPOINT,
        /** The words were complete. */
        TRANSCRIPT,
        /** The first frame of a word before the answer went to the line. */
        LEAD_IN,
        /** The first token of an answer came; without a model, the answer. */
        FIRST_TOKEN,
        /** The first sentence was given to the voice. */
        FIRST_SENTENCE,
        /** The first sound came from the voice. */
        FIRST_VOICE,
        /** The first frame went to the line. */
        FIRST_FRAME,
        /** The first mark came back: the caller hears us. */
        FIRST_MARK
    }
}
