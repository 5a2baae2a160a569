/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vetbell.call.CallCommand.Close;
import org.vetbell.call.CallCommand.EndTurnAfter;
import org.vetbell.call.CallCommand.LeaveStream;
import org.vetbell.call.CallCommand.PauseSpeaking;
import org.vetbell.call.CallCommand.ResumeSpeaking;
import org.vetbell.call.CallCommand.SayMore;
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

    /** Whom nobody understands is told so before they have told a story, and a noise no later. */
    private static final Duration WORDLESS_TURN = Duration.ofSeconds(5);

    /** For who must say at once that a life is in danger. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final HouseRules rules;
    private final Duration longestTalk;
    private final Endpointing endpointing;

    Speech(HouseRules rules, Duration longestTalk) {
        this.rules = rules;
        this.longestTalk = longestTalk;
        this.endpointing = new Endpointing(rules.manners().pauses());
    }

    /** Words the caller may talk over, followed by listening. */
    Step ask(CallState state, List<String> sentences) {
        return say(state, sentences, true, false, new Then.Listen());
    }

    /** Words that must be heard, and what follows them. */
    Step tell(CallState state, List<String> sentences, Then then) {
        return say(state, sentences, false, false, then);
    }

    /** The first words of an answer that is still being made; they may be talked over. */
    Step begin(CallState state, List<String> sentences) {
        return say(state, sentences, true, true, new Then.Listen());
    }

    /** A word before the answer, which will follow it; a repetition does not repeat it. */
    Step lead(CallState state, String word) {
        List<String> last = state.talk().lastSaid();
        return say(state, List.of(word), true, true, new Then.Answer())
                .changing(s -> s.with(s.talk().said(last)))
                .changing(s -> s.with(Floor.leadingIn(s.floor().speaking())));
    }

    /** Gives up a lead-in, if we are saying one; its question stays open. */
    Step unled(CallState state) {
        return state.floor().leading()
                ? hush(state).changing(s -> s.with(Floor.OPEN))
                : Step.of(state);
    }

    /** A lead-in, if we are saying one, has no answer behind it: what follows waits for its end. */
    Step ended(CallState state) {
        return state.floor().leading()
                ? finish(state, List.of(), true, new Then.Answer())
                : Step.of(state);
    }

    /** More words of such an answer. */
    Step more(CallState state, List<String> sentences) {
        return adding(state, sentences, false);
    }

    /** The last words of such an answer, and what follows them. */
    Step finish(CallState state, List<String> sentences, boolean interruptible, Then then) {
        return adding(state, sentences, true)
                .changing(s -> s.with(s.floor().complete(interruptible, then)));
    }

    private Step adding(CallState state, List<String> words, boolean last) {
        boolean first = state.floor().leading() && !words.isEmpty();
        List<String> all = new ArrayList<>(first ? List.of() : state.talk().lastSaid());
        all.addAll(words);
        CallState told = state.with(state.talk().said(all));
        return added(first ? told.with(told.floor().answered()) : told, words, last);
    }

    private Step added(CallState state, List<String> words, boolean last) {
        UtteranceId utterance = state.floor().speaking();
        Step added =
                Step.of(state.with(state.history().saying(utterance, words)))
                        .and(new SayMore(utterance, words, last));
        return state.floor().held()
                ? added
                : added.starting(CallTimer.SPEECH, longest(state.talk().lastSaid(), !last));
    }

    /** The last words again, followed by what was to follow them. */
    Step again(CallState state) {
        return say(
                state,
                state.talk().lastSaid(),
                state.floor().interruptible(),
                false,
                state.floor().then());
    }

    /** A few words while the caller waits for an answer; a repetition does not repeat them. */
    Step fill(CallState state, List<String> words) {
        if (state.floor().leading()) {
            return added(state, words, false);
        }
        List<String> last = state.talk().lastSaid();
        return say(state, words, false, false, new Then.Answer())
                .changing(s -> s.with(s.talk().said(last)));
    }

    private Step say(
            CallState state,
            List<String> words,
            boolean interruptible,
            boolean growing,
            Then then) {
        UtteranceId utterance = state.utterance().next();
        CallState speaking =
                state.with(Phase.TALKING)
                        .with(utterance)
                        .with(state.talk().said(words))
                        .with(state.history().saying(utterance, words))
                        .with(Floor.ours(utterance, interruptible, growing, then));
        Step spoken =
                hush(state)
                        .changing(
                                s ->
                                        speaking.with(s.armed())
                                                .with(speaking.talk().with(s.talk().open())))
                        .and(new Speak(utterance, words, interruptible, growing));
        return state.onStream()
                ? spoken.starting(CallTimer.SPEECH, longest(words, growing))
                : spoken.then(this::proceed);
    }

    /**
     * Stops what we are saying, if anything, with the making of more of it, and every wait that
     * belongs to the talk.
     */
    Step hush(CallState state) {
        Step quiet =
                (state.floor().answering() ? OpenTurn.drop(state) : Step.of(state))
                        .stopping(
                                CallTimer.SILENCE,
                                CallTimer.SPEECH,
                                CallTimer.KEYS,
                                CallTimer.RESUME,
                                CallTimer.TRANSCRIPT,
                                CallTimer.CALLER_TURN);
        if (!state.floor().weSpeak() || !state.onStream()) {
            return quiet;
        }
        return quiet.changing(s -> s.with(s.floor().silent()))
                .and(new StopSpeaking(state.floor().speaking()));
    }

    /** Silences what we are saying but keeps the rest: the caller may be interrupting. */
    Step hold(CallState state) {
        return Step.of(state.with(state.floor().holding(true)))
                .stopping(CallTimer.SPEECH)
                .and(new PauseSpeaking(state.floor().speaking()))
                .starting(CallTimer.CALLER_TURN, longestTurn(state));
    }

    /** How long the caller, or a noise, may hold the floor; less where nobody can tell the two. */
    Duration longestTurn(CallState state) {
        Duration longest = rules.manners().longestTurn();
        boolean wordless = !state.understandsSpeech() && longest.compareTo(WORDLESS_TURN) > 0;
        return wordless ? WORDLESS_TURN : longest;
    }

    /** It was a false alarm: go on where the caller stopped hearing us. */
    Step resume(CallState state) {
        return Step.of(state.with(state.floor().holding(false)))
                .stopping(CallTimer.RESUME, CallTimer.TRANSCRIPT, CallTimer.CALLER_TURN)
                .and(new ResumeSpeaking(state.floor().speaking()))
                .starting(
                        CallTimer.SPEECH,
                        longest(state.talk().lastSaid(), state.floor().growing()));
    }

    /** Lets the ear wait for the end of the caller's turn as long as their words ask for. */
    Step tuned(CallState state) {
        TurnEnd end = state.caller().end();
        Duration pause =
                endpointing.pauseAfter(state.caller().text(), state.talk().expecting(), end.by());
        return !state.onStream() || pause.equals(end.pause())
                ? Step.of(state)
                : Step.of(state.with(state.caller().endingAfter(pause)))
                        .and(new EndTurnAfter(pause));
    }

    /** The same, where something else than their words has changed what that depends on. */
    Step retuned(CallState before, CallState now) {
        return before.caller().end().by() == now.caller().end().by() ? Step.of(now) : tuned(now);
    }

    /** Whether the caller's words ask for the longest pause: more is bound to come. */
    boolean expectsMore(CallState state) {
        Duration pause = endpointing.pauseAfter(state.caller().text(), state.talk().expecting());
        return pause.equals(rules.manners().pauses().patient());
    }

    /** What was said has been heard: go on with what follows it. */
    Step proceed(CallState state) {
        Step quiet = Step.of(state.with(state.floor().silent())).stopping(CallTimer.SPEECH);
        return quiet.then(
                s ->
                        switch (s.floor().then()) {
                            case Then.Listen ignored -> listen(s);
                            case Then.Answer ignored -> Step.of(s);
                            case Then.Greet ignored -> s.onStream() ? Step.of(s) : listen(s);
                            case Then.Dial ignored -> s.onStream() ? leave(s) : dial(s);
                            case Then.Record ignored -> record(s);
                            case Then.End end -> s.onStream() ? leave(s) : end(s, end.reason());
                        });
    }

    /** Leaves the stream; the carrier then asks what to do next. */
    Step leave(CallState state) {
        return Step.of(state.with(Phase.LEAVING))
                .and(new LeaveStream())
                .starting(CallTimer.RETURN, GRACE.plus(GRACE));
    }

    /** The call is over, whatever the line. */
    Step close(CallState state, EndReason reason) {
        return Step.of(state.with(Phase.ENDED).with(Armed.NONE)).and(new Close(reason));
    }

    private Step end(CallState state, EndReason reason) {
        return Step.of(state).and(new HangUp()).then(s -> close(s, reason));
    }

    /** Waits for the caller, who on a stream may be speaking already. */
    Step listen(CallState state) {
        if (state.onStream()) {
            return tuned(state)
                    .then(
                            s ->
                                    s.caller().quiet()
                                            ? Step.of(s)
                                                    .starting(CallTimer.SILENCE, rules.silence())
                                            : Step.of(s)
                                                    .starting(
                                                            CallTimer.CALLER_TURN, longestTurn(s)));
        }
        StepId step = state.step().next();
        return Step.of(state.with(step))
                .and(new Listen(step, state.talk().expecting(), patience(state)));
    }

    /** A caller who is still to hear that the call is recorded has but a moment to say why not. */
    private Duration patience(CallState state) {
        return state.recording().consent() == Consent.DUE ? MOMENT : rules.silence();
    }

    private Step dial(CallState state) {
        StepId step = state.step().next();
        Handover to = state.handover();
        return Step.of(state.with(step).with(Phase.DIALING))
                .and(
                        new PhoneCommand.Dial(
                                step,
                                to.groups().getFirst(),
                                to.reason(),
                                to.about(),
                                longestTalk));
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

    /** What grows ends no sooner than its next piece may come. */
    private Duration longest(List<String> words, boolean growing) {
        int letters = words.stream().mapToInt(String::length).sum();
        Duration spoken = PER_LETTER.multipliedBy(letters).plus(GRACE);
        return growing ? spoken.plus(rules.manners().waits().answer()) : spoken;
    }
}
