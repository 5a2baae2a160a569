/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.vetbell.call.CallCommand.PauseCallRecording;
import org.vetbell.call.CallCommand.ResumeCallRecording;

/** Has the recording of a call leave out the numbers of payment cards. */
final class RecordingPause {
    /** After the last words on a card; whoever reads one out takes as long for it. */
    private static final Duration AFTER_LAST = Duration.ofSeconds(15);

    /** Lets the event happen by {@code goOn}, in a call that is recorded. */
    Step around(CallState state, CallEvent event, Function<CallState, Step> goOn) {
        if (isDue(state, event)) {
            return goOn.apply(state)
                    .changing(s -> s.with(s.recording().pausing(false)))
                    .and(new ResumeCallRecording());
        }
        boolean numberAsked = CardNumbers.isNumberAsked(state);
        boolean card =
                words(state, event)
                        .filter(text -> CardNumbers.spokenOf(text, numberAsked))
                        .isPresent();
        return card ? paused(state).then(goOn) : goOn.apply(state);
    }

    private static Step paused(CallState state) {
        Step still = Step.of(state.with(state.recording().pausing(true)));
        return (state.recording().paused() ? still : still.and(new PauseCallRecording()))
                .starting(CallTimer.CARD, AFTER_LAST);
    }

    private static boolean isDue(CallState state, CallEvent event) {
        return event instanceof CallEvent.TimerFired fired
                && fired.timer() == CallTimer.CARD
                && state.armed().current(fired.timer(), fired.generation());
    }

    /** The caller's turn so far. */
    private static Optional<String> words(CallState state, CallEvent event) {
        return switch (event) {
            case CallEvent.CallerSaid e -> Optional.of(state.caller().said(e.text()).text());
            case CallEvent.CallerSaying e -> Optional.of(state.caller().saying(e.text()).text());
            default -> Optional.empty();
        };
    }
}
