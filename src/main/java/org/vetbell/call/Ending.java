/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;

/** How a call comes to its end when nobody says goodbye: by its length, its caller, or us. */
final class Ending {
    private final Speech speech;
    private final Phrases phrases;
    private final Patience patience;
    private final Dialogue dialogue;
    private final Messages messages;

    Ending(Parts parts) {
        this.speech = parts.speech();
        this.phrases = parts.phrases();
        this.patience = parts.patience();
        this.dialogue = parts.dialogue();
        this.messages = parts.messages();
    }

    /** Said when nobody else speaks; until then it is tried again. */
    Step soon(CallState state) {
        boolean free =
                state.phase() == Phase.TALKING
                        && !state.floor().weSpeak()
                        && !state.talk().open().isOpen()
                        && state.caller().quiet();
        return free
                ? patience.endingSoon(state)
                : Step.of(state).starting(CallTimer.CALL_LENGTH_NOTICE, Duration.ofSeconds(1));
    }

    Step tooLong(CallState state) {
        return switch (state.phase()) {
            case RECORDING -> messages.stop(state);
            case NEW, TALKING ->
                    OpenTurn.drop(state)
                            .then(
                                    s ->
                                            speech.tell(
                                                    s,
                                                    phrases.tooLong(),
                                                    new Then.End(EndReason.TOO_LONG)));
            case DIALING, LEAVING, CLOSING, ENDED -> Step.of(state);
        };
    }

    Step overdue(CallState state) {
        return switch (state.phase()) {
            case TALKING ->
                    state.talk().open().isOpen()
                            ? dialogue.overdue(state)
                            : speech.close(state, EndReason.FAILED);
            case LEAVING -> speech.close(state, leavingFor(state));
            case RECORDING -> patience.failure(state);
            case NEW, DIALING, CLOSING, ENDED -> speech.close(state, EndReason.CALLER_HUNG_UP);
        };
    }

    /** A stream is over and the carrier never asked what to do next. */
    Step gone(CallState state) {
        return switch (state.phase()) {
            case NEW, TALKING -> OpenTurn.drop(state).then(s -> speech.close(s, EndReason.FAILED));
            case RECORDING -> messages.abandoned(state);
            case LEAVING -> speech.close(state, leavingFor(state));
            case DIALING, CLOSING, ENDED -> Step.of(state);
        };
    }

    Step hungUp(CallState state) {
        return switch (state.phase()) {
            case RECORDING ->
                    state.onStream()
                            ? messages.abandoned(state)
                            : speech.close(state, EndReason.CALLER_HUNG_UP);
            case LEAVING -> speech.close(state, leavingFor(state));
            case DIALING -> speech.close(state, EndReason.TRANSFERRED);
            case CLOSING -> Step.of(state);
            case NEW, TALKING, ENDED -> speech.close(state, EndReason.CALLER_HUNG_UP);
        };
    }

    Step drained(CallState state) {
        return switch (state.phase()) {
            case RECORDING -> state.onStream() ? messages.stop(state) : Step.of(state);
            case TALKING ->
                    state.onStream()
                            ? speech.tell(
                                    state, phrases.stopping(), new Then.End(EndReason.DRAINED))
                            : Step.of(state);
            case NEW, DIALING, LEAVING, CLOSING, ENDED -> Step.of(state);
        };
    }

    private static EndReason leavingFor(CallState state) {
        return state.floor().then() instanceof Then.End end
                ? end.reason()
                : EndReason.CALLER_HUNG_UP;
    }
}
