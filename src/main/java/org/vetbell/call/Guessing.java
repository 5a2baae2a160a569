/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import org.vetbell.clinic.Manners;

/** Asks during a pause already, on words that may not be all of the caller's. */
final class Guessing {
    private final Speech speech;
    private final Dialogue dialogue;
    private final Manners manners;

    Guessing(Speech speech, Dialogue dialogue, Manners manners) {
        this.speech = speech;
        this.dialogue = dialogue;
        this.manners = manners;
    }

    /** Asks on what was said so far, if it looks as if that were all and we may guess. */
    Step on(CallState state) {
        String text = state.caller().text();
        OpenTurn open = state.talk().open();
        boolean asked = open.isOpen() && Words.same(open.words(), text);
        boolean pointless =
                !state.understandsSpeech() || state.heardByModel() || text.isBlank() || asked;
        if (state.floor().weSpeak() || state.talk().owesAnswer() || pointless) {
            return Step.of(state);
        }
        Step tuned = OpenTurn.dropGuess(state).then(speech::tuned);
        boolean hasty = !manners.guesses() || speech.expectsMore(state);
        return hasty ? tuned : tuned.then(s -> dialogue.speculate(s, text));
    }
}
