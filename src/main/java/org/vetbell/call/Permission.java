/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.vetbell.call.CallCommand.DiscardCallRecording;
import org.vetbell.call.CallCommand.NoteConsent;
import org.vetbell.call.CallCommand.NoteUrgent;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.clinic.RecordingRules.How;

/**
 * Sees to it that a call is recorded only with the caller's consent: tells or asks them before
 * anything else, takes their refusal at any time, and never stands between an emergency and a
 * human.
 *
 * <p>Who is told agrees by going on, with words or a key, once they have heard it to its end. Who
 * is asked agrees by a yes, and by nothing else.
 */
final class Permission {
    /** So many words hold more than a refusal. */
    private static final int MORE_THAN_A_REFUSAL = 8;

    private static final Expecting YES_OR_NO =
            new Expecting(Expecting.Kind.YES_NO, List.of("yes", "no"));

    private final RecordingRules rules;
    private final Speech speech;
    private final Phrases phrases;
    private final ConsentPhrases consent;
    private final RecordingPause pausing = new RecordingPause();

    Permission(RecordingRules rules, Speech speech, Phrases phrases) {
        this.rules = rules;
        this.speech = speech;
        this.phrases = phrases;
        this.consent = new ConsentPhrases(rules, phrases.thanks());
    }

    /** Whether somebody could record the call, connected as it is. */
    boolean wantedOn(CallState state) {
        return rules.by().carrier() || rules.by().own() && state.onStream();
    }

    /**
     * The first words of a call that is to be recorded. By documents the caller cannot interrupt
     * what they must hear: emergencies are given their way past it first.
     */
    Step greet(CallState state) {
        return state.onStream()
                ? tell(state)
                : speech.ask(state.with(Recording.DUE), phrases.welcome());
    }

    /** Lets {@code event} happen to the call by {@code rest}, with what it means for consent. */
    Step around(CallState state, CallEvent event, BiFunction<CallState, CallEvent, Step> rest) {
        Step plain = rest.apply(state, event);
        Recording recording = state.recording();
        if (!recording.open() && !recording.agreed()) {
            return plain;
        }
        boolean urgent = plain.commands().stream().anyMatch(NoteUrgent.class::isInstance);
        ConsentAct act = ConsentAct.of(state, event, rules);
        if (urgent) {
            return plain.then(s -> act == ConsentAct.REFUSAL ? withdrawn(s) : leftOpen(s));
        }
        if (event instanceof CallEvent.ResumeAsked || event instanceof CallEvent.StreamOpened) {
            // The caller comes back to other words than those they were asked with.
            return isTold(state) ? plain : plain.then(this::leftOpen);
        }
        // Where nothing came before it, what the event does is known already.
        Function<CallState, Step> goOn = s -> s == state ? plain : rest.apply(s, event);
        return switch (recording.consent()) {
            case DUE -> due(state, event, act, goOn);
            case ASKED ->
                    recording.question()
                            ? questioned(state, event, act, goOn)
                            : told(state, event, act, goOn);
            case AGREED ->
                    act == ConsentAct.REFUSAL
                            ? refused(state, event, goOn)
                            : pausing.around(state, event, goOn);
            case NOT_WANTED, REFUSED -> plain;
        };
    }

    /** By documents only: the caller had their chance to report an emergency. */
    private Step due(
            CallState state, CallEvent event, ConsentAct act, Function<CallState, Step> goOn) {
        return switch (act) {
            case SILENCE -> tell(state);
            case REFUSAL, NO -> refused(state, event, goOn);
            case YES, OTHER ->
                    rules.consent() == How.ANNOUNCE
                            ? noted(state, Recording.TOLD)
                                    .then(s -> speech.fill(s, words(s)))
                                    .then(goOn)
                            : noted(state, Recording.NONE).then(goOn);
            case NONE -> goOn.apply(state);
        };
    }

    private Step told(
            CallState state, CallEvent event, ConsentAct act, Function<CallState, Step> goOn) {
        return switch (act) {
            case REFUSAL, NO -> refused(state, event, goOn);
            case YES, OTHER -> {
                if (isTold(state)) {
                    yield agreed(state).then(goOn);
                }
                boolean cut = event instanceof CallEvent.KeysPressed;
                yield (cut ? noted(state, Recording.NONE) : Step.of(state)).then(goOn);
            }
            case SILENCE, NONE -> goOn.apply(state);
        };
    }

    /** Whatever is no yes leaves the call unrecorded, and is never asked about again. */
    private Step questioned(
            CallState state, CallEvent event, ConsentAct act, Function<CallState, Step> goOn) {
        boolean heard = !state.floor().weSpeak();
        return switch (act) {
            case REFUSAL, NO -> refused(state, event, goOn);
            case YES -> {
                if (heard) {
                    yield agreed(taken(state)).then(this::greetAfterAll);
                }
                yield event instanceof CallEvent.KeysPressed
                        ? Step.of(state)
                        : openUnlessPassed(goOn.apply(state));
            }
            case SILENCE -> heard ? unanswered(state) : goOn.apply(state);
            case OTHER -> leftOpen(state).then(goOn);
            case NONE -> atItsEnd(state, event, goOn);
        };
    }

    /** A yes while they were being asked counts once they have heard what they are asked. */
    private Step atItsEnd(CallState state, CallEvent event, Function<CallState, Step> goOn) {
        Step next = goOn.apply(state);
        boolean atEnd = isHeard(state, event) && !next.state().floor().weSpeak();
        if (atEnd && ConsentAct.words(state.caller().text()) == ConsentAct.YES) {
            return goOn.apply(taken(state)).then(this::agreed).then(this::greetAfterAll);
        }
        return openUnlessPassed(next);
    }

    /** Who is owed an answer to something else is asked no longer. */
    private Step openUnlessPassed(Step next) {
        boolean passed = next.state().talk().owesAnswer() || next.state().phase() != Phase.TALKING;
        return passed ? next.then(this::leftOpen) : next;
    }

    private static boolean isHeard(CallState state, CallEvent event) {
        return switch (event) {
            case CallEvent.UtteranceHeard e -> state.floor().is(e.utterance());
            case CallEvent.TimerFired e ->
                    e.timer() == CallTimer.SPEECH
                            && state.armed().current(e.timer(), e.generation());
            default -> false;
        };
    }

    private Step tell(CallState state) {
        return switch (rules.consent()) {
            case ANNOUNCE -> {
                Step told = noted(state, Recording.TOLD);
                List<String> words = words(state);
                yield state.onStream()
                        ? told.then(s -> speech.tell(s, words, new Then.Greet()))
                        : told.then(s -> speech.fill(s, words))
                                .then(s -> speech.ask(s, phrases.greeted(s)));
            }
            case ASK ->
                    noted(expecting(state, YES_OR_NO), Recording.QUESTION)
                            .then(s -> speech.tell(s, words(s), new Then.Listen()));
        };
    }

    private List<String> words(CallState state) {
        return consent.recording(state.onStream(), state.understandsSpeech());
    }

    private Step agreed(CallState state) {
        return noted(state, Recording.AGREED).and(new PhoneCommand.RecordCall(rules.by()));
    }

    private Step unanswered(CallState state) {
        return noted(state, Recording.NONE).then(this::greetAfterAll);
    }

    private Step greetAfterAll(CallState state) {
        List<String> words =
                joined(
                        state.recording().agreed() ? consent.thankYou() : List.of(),
                        phrases.greeted(state));
        return speech.ask(expecting(state, Expecting.anything()), words);
    }

    /** A human is on the way, or the caller is back on another line: the question is left out. */
    private Step leftOpen(CallState state) {
        return state.recording().open()
                ? noted(expecting(state, Expecting.anything()), Recording.NONE)
                : Step.of(state);
    }

    /** Nothing is recorded from now on, and what was is deleted. */
    private Step withdrawn(CallState state) {
        Step noted = noted(state, Recording.REFUSED).stopping(CallTimer.CARD);
        return state.recording().agreed() ? noted.and(new DiscardCallRecording()) : noted;
    }

    private Step refused(CallState state, CallEvent event, Function<CallState, Step> goOn) {
        boolean ran = state.recording().agreed();
        Step stopped = withdrawn(expecting(state, state.recording().question()));
        List<String> said = ran ? consent.noLongerRecorded() : consent.notRecorded();
        if (!answerable(state)) {
            return stopped.then(goOn);
        }
        if (event instanceof CallEvent.CallerSaid words && holdsMore(words.text())) {
            return state.onStream()
                    ? stopped.then(goOn).then(s -> whileWaiting(s, said))
                    : stopped.then(s -> speech.fill(s, said)).then(goOn);
        }
        boolean greeted = ran || state.recording().consent() == Consent.ASKED && isTold(state);
        return stopped.changing(s -> s.with(s.history().and(line(event))))
                .then(OpenTurn::drop)
                .changing(Permission::taken)
                .then(
                        s ->
                                acknowledged(
                                        s,
                                        said,
                                        greeted ? s.talk().lastSaid() : phrases.greeted(s)));
    }

    /** A repetition does not repeat that it is not recorded. */
    private Step acknowledged(CallState state, List<String> first, List<String> rest) {
        return speech.ask(state, joined(first, rest)).changing(s -> s.with(s.talk().said(rest)));
    }

    private Step whileWaiting(CallState state, List<String> words) {
        boolean free = state.talk().owesAnswer() && !state.floor().weSpeak();
        return free ? speech.fill(state, words) : Step.of(state);
    }

    /** Whether the caller has heard to its end that the call is recorded, and was greeted. */
    private static boolean isTold(CallState state) {
        return state.recording().consent() == Consent.ASKED
                && !state.recording().question()
                && !(state.floor().then() instanceof Then.Greet);
    }

    /** Whether words of ours may come in between: not before a human, a message or the end. */
    private static boolean answerable(CallState state) {
        boolean between =
                switch (state.floor().then()) {
                    case Then.Listen ignored -> true;
                    case Then.Answer ignored -> true;
                    case Then.Greet ignored -> true;
                    case Then.Dial ignored -> false;
                    case Then.Record ignored -> false;
                    case Then.End ignored -> false;
                };
        return state.phase() == Phase.TALKING && between;
    }

    private static boolean holdsMore(String text) {
        return Words.of(text).size() > MORE_THAN_A_REFUSAL;
    }

    private static Line line(CallEvent event) {
        return switch (event) {
            case CallEvent.CallerSaid said -> new Line.Caller(said.text());
            case CallEvent.KeysPressed pressed -> new Line.Keys(pressed.keys());
            default -> throw new IllegalArgumentException("nobody refuses by " + event);
        };
    }

    private static Step noted(CallState state, Recording next) {
        return Step.of(state.with(next)).and(new NoteConsent(next.consent()));
    }

    private static CallState taken(CallState state) {
        return state.with(state.caller().taken());
    }

    private static CallState expecting(CallState state, Expecting next) {
        return state.with(state.talk().expecting(next));
    }

    private static CallState expecting(CallState state, boolean question) {
        return question ? expecting(state, Expecting.anything()) : state;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
