/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vetbell.call.CallCommand.KeepMessage;
import org.vetbell.call.CallCommand.StopRecording;
import org.vetbell.call.CallEvent.RecordingEnded;
import org.vetbell.clinic.CallerMessage;

/** Takes a recorded message and makes sure that it is kept, even if the caller hangs up. */
final class Messages {
    private static final Duration PUT_AWAY_WITHIN = Duration.ofSeconds(5);

    private final Speech speech;
    private final Phrases phrases;

    Messages(Speech speech, Phrases phrases) {
        this.speech = speech;
        this.phrases = phrases;
    }

    /** Invites a message. */
    Step invite(CallState state) {
        return invite(state, List.of());
    }

    /** Invites a message, after these words. */
    Step invite(CallState state, List<String> why) {
        List<String> words = new ArrayList<>(why);
        words.addAll(phrases.leaveMessage(state.callerNumber()));
        return speech.tell(state.with(state.talk().dropped()), words, new Then.Record());
    }

    /**
     * The message is complete: by key, pause or length (stream only). It must be put away in time.
     */
    Step stop(CallState state) {
        return Step.of(state)
                .stopping(CallTimer.MESSAGE_PAUSE)
                .stopping(CallTimer.MESSAGE_LENGTH)
                .and(new StopRecording())
                .starting(CallTimer.ANSWER, PUT_AWAY_WITHIN);
    }

    /** The caller makes sounds again, or stopped doing so, while a message is recorded. */
    Step voice(CallState state, boolean speaking, Duration pause) {
        return speaking
                ? Step.of(state).stopping(CallTimer.MESSAGE_PAUSE)
                : Step.of(state).starting(CallTimer.MESSAGE_PAUSE, pause);
    }

    Step ended(CallState state, RecordingEnded e) {
        Step kept =
                state.phase() == Phase.RECORDING
                        ? Step.of(state).stopping(CallTimer.ANSWER).then(s -> keep(s, e))
                        : keep(state, e);
        return switch (state.phase()) {
            case CLOSING -> kept.then(s -> speech.close(s, closing(e)));
            case RECORDING ->
                    e.reference().isEmpty()
                            ? kept.then(this::nothing)
                            : kept.then(s -> speech.tell(s, phrases.messageKept(), done()));
            case NEW, TALKING, DIALING, LEAVING, ENDED -> kept;
        };
    }

    /** The caller hung up while speaking: what was said so far is the message. */
    Step abandoned(CallState state) {
        return stop(state).changing(s -> s.with(Phase.CLOSING));
    }

    private static Step keep(CallState state, RecordingEnded e) {
        Step step =
                Step.of(state).stopping(CallTimer.MESSAGE_PAUSE).stopping(CallTimer.MESSAGE_LENGTH);
        return e.reference().isEmpty()
                ? step
                : step.and(new KeepMessage(new CallerMessage.Recorded(e.reference(), e.length())));
    }

    private Step nothing(CallState state) {
        CallState counted = state.with(state.tally().emptyMessage());
        return counted.tally().emptyMessages() > 1
                ? speech.tell(counted, phrases.noMessage(), new Then.End(EndReason.SILENCE))
                : speech.tell(counted, phrases.emptyMessage(), new Then.Record());
    }

    private static Then done() {
        return new Then.End(EndReason.MESSAGE_TAKEN);
    }

    private static EndReason closing(RecordingEnded e) {
        return e.reference().isEmpty() ? EndReason.CALLER_HUNG_UP : EndReason.MESSAGE_TAKEN;
    }
}
