/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.util.List;
import org.vetbell.call.CallCommand.Close;
import org.vetbell.call.CallCommand.LeaveStream;
import org.vetbell.call.CallCommand.StopSpeaking;
import org.vetbell.call.PhoneCommand.HangUp;
import org.vetbell.call.PhoneCommand.Listen;
import org.vetbell.call.PhoneCommand.RecordMessage;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.clinic.HouseRules;

/**
 * Says something, and then goes on. On a document line both go into one document; on a stream what
 * follows waits until the words were heard, or should have been.
 */
final class Speech {
    /**
     * Slow speech takes about this long a letter; used only to bound the wait for the last mark.
     */
    private static final Duration PER_LETTER = Duration.ofMillis(110);

    private static final Duration GRACE = Duration.ofSeconds(6);

    private final HouseRules rules;

    Speech(HouseRules rules) {
        this.rules = rules;
    }

    /** Words the caller may talk over, followed by listening. */
    Step ask(CallState state, List<String> sentences) {
        return say(state, sentences, true, new Then.Listen());
    }

    /** Words that must be heard, and what follows them. */
    Step tell(CallState state, List<String> sentences, Then then) {
        return say(state, sentences, false, then);
    }

    /** The last words again, followed by what was to follow them. */
    Step again(CallState state) {
        return say(
                state,
                state.talk().lastSaid(),
                state.floor().interruptible(),
                state.floor().then());
    }

    private Step say(CallState state, List<String> words, boolean interruptible, Then then) {
        UtteranceId utterance = state.utterance().next();
        CallState speaking =
                state.with(Phase.TALKING)
                        .with(utterance)
                        .with(state.talk().said(words))
                        .with(new Floor(utterance, interruptible, then));
        Step spoken =
                hush(state)
                        .changing(s -> speaking.with(s.armed()))
                        .and(new Speak(utterance, words, interruptible));
        return state.onStream()
                ? spoken.starting(CallTimer.SPEECH, longest(words))
                : spoken.then(this::proceed);
    }

    /** Stops what we are saying, if anything, and every wait that belongs to the talk. */
    Step hush(CallState state) {
        Step quiet =
                Step.of(state)
                        .stopping(CallTimer.SILENCE)
                        .stopping(CallTimer.SPEECH)
                        .stopping(CallTimer.KEYS);
        if (!state.floor().weSpeak() || !state.onStream()) {
            return quiet;
        }
        return quiet.changing(s -> s.with(s.floor().silent()))
                .and(new StopSpeaking(state.floor().speaking()));
    }

    /** What was said has been heard: go on with what follows it. */
    Step proceed(CallState state) {
        Step quiet = Step.of(state.with(state.floor().silent())).stopping(CallTimer.SPEECH);
        return quiet.then(
                s ->
                        switch (s.floor().then()) {
                            case Then.Listen ignored -> listen(s);
                            case Then.Dial ignored -> s.onStream() ? leave(s) : dial(s);
                            case Then.Record ignored -> record(s);
                            case Then.End end -> s.onStream() ? leave(s) : end(s, end.reason());
                        });
    }

    /** Leaves the stream; the carrier then asks what to do next. */
    Step leave(CallState state) {
        return Step.of(state.with(Phase.LEAVING))
                .and(new LeaveStream())
                .starting(CallTimer.ANSWER, GRACE.plus(GRACE));
    }

    /** The call is over, whatever the line. */
    Step close(CallState state, EndReason reason) {
        return Step.of(state.with(Phase.ENDED).with(Armed.NONE)).and(new Close(reason));
    }

    private Step end(CallState state, EndReason reason) {
        return Step.of(state).and(new HangUp()).then(s -> close(s, reason));
    }

    private Step listen(CallState state) {
        if (state.onStream()) {
            return Step.of(state).starting(CallTimer.SILENCE, rules.silence());
        }
        StepId step = state.step().next();
        return Step.of(state.with(step))
                .and(new Listen(step, state.talk().expecting(), rules.silence()));
    }

    private Step dial(CallState state) {
        StepId step = state.step().next();
        Handover to = state.handover();
        return Step.of(state.with(step).with(Phase.DIALING))
                .and(
                        new PhoneCommand.Dial(
                                step, to.numbers().getFirst(), to.reason(), rules.ring()));
    }

    private Step record(CallState state) {
        StepId step = state.step().next();
        Step recording =
                Step.of(state.with(step).with(Phase.RECORDING))
                        .and(
                                new RecordMessage(
                                        step, rules.longestMessage(), rules.messageSilence()));
        return state.onStream()
                ? recording
                        .starting(CallTimer.MESSAGE_LENGTH, rules.longestMessage())
                        .starting(
                                CallTimer.MESSAGE_PAUSE,
                                rules.messageSilence().plus(rules.messageSilence()))
                : recording;
    }

    private static Duration longest(List<String> words) {
        int letters = words.stream().mapToInt(String::length).sum();
        return PER_LETTER.multipliedBy(letters).plus(GRACE);
    }
}
