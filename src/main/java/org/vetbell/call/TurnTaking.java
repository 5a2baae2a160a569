/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import org.vetbell.clinic.HouseRules;

/** Who has the floor on a stream: whoever speaks last, and never nobody for long. */
final class TurnTaking {
    /** A noise that never ends must not silence us for ever. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);

    private final Speech speech;
    private final Phrases phrases;
    private final Patience patience;
    private final Messages messages;
    private final HouseRules rules;

    TurnTaking(Keypad.Parts parts, HouseRules rules) {
        this.speech = parts.speech();
        this.phrases = parts.phrases();
        this.patience = parts.patience();
        this.messages = parts.messages();
        this.rules = rules;
    }

    /** The caller begins to speak: barge-in, if we may be interrupted. */
    Step started(CallState state) {
        return switch (state.phase()) {
            case RECORDING -> messages.voice(state, true, rules.messageSilence());
            case TALKING ->
                    mayInterrupt(state)
                            ? speech.hush(state).starting(CallTimer.SILENCE, LONGEST_TURN)
                            : Step.of(state);
            case NEW, DIALING, LEAVING, CLOSING, ENDED -> Step.of(state);
        };
    }

    /** The caller stops speaking. */
    Step stopped(CallState state) {
        return switch (state.phase()) {
            case RECORDING -> messages.voice(state, false, rules.messageSilence());
            case TALKING -> afterSpeech(state);
            case NEW, DIALING, LEAVING, CLOSING, ENDED -> Step.of(state);
        };
    }

    /** What we said reached its end at the caller's ear, or should have. */
    Step heard(CallState state, UtteranceId utterance) {
        boolean ours = state.floor().weSpeak() && state.floor().speaking().equals(utterance);
        return ours ? speech.proceed(state) : Step.of(state);
    }

    /** Our voice failed: go on by documents, where the carrier speaks for us. */
    Step voiceFailed(CallState state, UtteranceId utterance) {
        boolean ours = state.floor().weSpeak() && state.floor().speaking().equals(utterance);
        return ours ? speech.leave(state) : Step.of(state);
    }

    private Step afterSpeech(CallState state) {
        boolean quietFloor = !state.floor().weSpeak() && state.armed().runs(CallTimer.SILENCE);
        if (!quietFloor) {
            return Step.of(state);
        }
        return state.understandsSpeech()
                ? Step.of(state).starting(CallTimer.SILENCE, rules.silence())
                : patience.misunderstanding(state, phrases.cannotHearWords());
    }

    private static boolean mayInterrupt(CallState state) {
        boolean open = state.talk().openTurn().equals(TurnId.NONE);
        return open && (!state.floor().weSpeak() || state.floor().interruptible());
    }
}
