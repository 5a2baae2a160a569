/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/** One line of what was said in a call. */
public sealed interface Line {
    /** The caller's words, as recognised; untrusted. */
    record Caller(String text) implements Line {}

    /** Keys the caller pressed. */
    record Keys(String keys) implements Line {}

    /** A sentence of ours, and what became of it. */
    record Agent(UtteranceId utterance, String sentence, Spoken spoken) implements Line {
        Agent became(Spoken next) {
            return new Agent(utterance, sentence, next);
        }

        /** The part the caller heard, as far as we know. */
        public String heardPart() {
            return switch (spoken) {
                case Spoken.Sent ignored -> sentence;
                case Spoken.Heard ignored -> sentence;
                case Spoken.Cut cut -> Words.first(sentence, cut.words());
                case Spoken.Unheard ignored -> "";
            };
        }
    }
}
