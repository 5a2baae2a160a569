/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.fake.SampleClinics;

/** A call under test: lets events happen a second apart and remembers what was commanded. */
final class OneCall {
    /** A Tuesday, eleven o'clock in Sydney. */
    static final Instant OPEN = Instant.parse("2026-11-24T00:00:00Z");

    /** The following night. */
    static final Instant CLOSED = OPEN.plus(Duration.ofHours(12));

    private final CallMachine machine;
    private final Map<CallTimer, Instant> due = new EnumMap<>(CallTimer.class);
    private final List<CallEvent> events = new ArrayList<>();
    private Instant now = OPEN;
    private CallState state = CallState.initial();
    private List<CallCommand> last = List.of();

    private OneCall(Clinic clinic) {
        machine = new CallMachine(clinic);
    }

    /** A call that the carrier speaks for, greeted. */
    static OneCall byDocuments() {
        return byDocumentsOf(SampleClinics.harbour(), OPEN);
    }

    /** The same with another practice, at another time. */
    static OneCall byDocumentsOf(Clinic clinic, Instant moment) {
        return byDocumentsOf(clinic, moment, "+61400000199");
    }

    /** The same, open, with a caller who does not show their number. */
    static OneCall withheldOf(Clinic clinic) {
        return byDocumentsOf(clinic, OPEN, "");
    }

    private static OneCall byDocumentsOf(Clinic clinic, Instant moment, String caller) {
        var call = new OneCall(clinic);
        call.now = moment;
        call.happens(
                at ->
                        new CallEvent.CallStarted(
                                at, LineKind.DOCUMENT, Rung.R2_CARRIER_SPEECH, true, caller, ""));
        return call;
    }

    /** A call on a media stream without a recogniser, its greeting under way. */
    static OneCall onStream() {
        return onStreamOf(SampleClinics.harbour());
    }

    /** The same with another practice. */
    static OneCall onStreamOf(Clinic clinic) {
        return onStreamOf(clinic, Rung.R3_KEYPAD);
    }

    /** The same on another rung. */
    static OneCall onStreamOf(Clinic clinic, Rung rung) {
        var call = new OneCall(clinic);
        call.happens(
                at ->
                        new CallEvent.CallStarted(
                                at,
                                LineKind.STREAM,
                                rung,
                                rung.understandsSpeech(),
                                "+61400000199",
                                ""));
        call.happens(CallEvent.StreamOpened::new);
        return call;
    }

    /** A call on a media stream whose caller is understood, its greeting under way. */
    static OneCall understood() {
        return understoodBy(SampleClinics.harbour());
    }

    /** The same with another practice. */
    static OneCall understoodBy(Clinic clinic) {
        return onStreamOf(clinic, Rung.R1_CASCADE);
    }

    /** A call on a media stream whose caller a model hears by itself, its greeting heard. */
    static OneCall heardByModel() {
        OneCall call = onStreamOf(SampleClinics.harbour(), Rung.R0_SPEECH_TO_SPEECH);
        call.hears();
        return call;
    }

    /** The caller falls quiet for a moment. */
    List<CallCommand> pauses() {
        return happens(at -> new CallEvent.SpeechPaused(at, Duration.ofMillis(200)));
    }

    /** The caller has been quiet for long enough. */
    List<CallCommand> stops() {
        return happens(at -> new CallEvent.SpeechStopped(at, Duration.ofMillis(700)));
    }

    /** A partial transcript. */
    List<CallCommand> isSaying(String text) {
        return happens(at -> new CallEvent.CallerSaying(at, text));
    }

    /** A final transcript on a stream. */
    List<CallCommand> saidOnStream(String text) {
        return happens(at -> new CallEvent.CallerSaid(at, StepId.NONE, text, 0.9));
    }

    /** What we are saying is cut off after so much, its sentences having such sounds. */
    List<CallCommand> cutOff(UtteranceId utterance, Duration heard, Duration... sentences) {
        return happens(
                at -> new CallEvent.UtteranceHeard(at, utterance, heard, List.of(sentences)));
    }

    List<CallCommand> happens(Function<Instant, CallEvent> event) {
        now = now.plusSeconds(1);
        CallEvent happened = event.apply(now);
        events.add(happened);
        Step step = machine.on(state, happened);
        state = step.state();
        last = step.commands();
        last.forEach(this::schedule);
        return last;
    }

    /** Whether any deadline runs. */
    boolean waits() {
        return !state.armed().running().isEmpty();
    }

    /** Nothing happens until the next deadline, which then passes. */
    List<CallCommand> nextDeadline() {
        CallTimer timer =
                state.armed().running().keySet().stream()
                        .min(Comparator.comparing(due::get))
                        .orElseThrow();
        Instant then = due.get(timer).minusSeconds(1);
        now = then.isAfter(now) ? then : now;
        return runsOut(timer);
    }

    private void schedule(CallCommand command) {
        if (command instanceof CallCommand.StartTimer start) {
            due.put(start.timer(), now.plus(start.after()));
        }
    }

    List<CallCommand> says(String text) {
        return happens(at -> new CallEvent.CallerSaid(at, state.step(), text, 0.9));
    }

    List<CallCommand> presses(String keys) {
        return happens(at -> new CallEvent.KeysPressed(at, stepNow(), keys));
    }

    List<CallCommand> isSilent() {
        return happens(at -> new CallEvent.NothingHeard(at, state.step()));
    }

    List<CallCommand> gets(Reply reply) {
        return happens(at -> new CallEvent.ReplyReady(at, state.turn(), reply));
    }

    /** The caller says something on a stream, and is quiet. */
    List<CallCommand> asks(String words) {
        happens(CallEvent.SpeechStarted::new);
        stops();
        return saidOnStream(words);
    }

    /** It is time for a word before the answer, if any is due. */
    List<CallCommand> leadsIn() {
        return runsOut(CallTimer.LEAD_IN);
    }

    /** A piece of the answer. */
    List<CallCommand> begins(String sentence) {
        TurnId turn = state.turn();
        return happens(at -> new CallEvent.ReplyBegun(at, turn, List.of(sentence), List.of()));
    }

    /** The whole answer, heard to its end. */
    List<CallCommand> answered(String sentence) {
        gets(Reply.saying(Notebook.EMPTY, sentence));
        return hears();
    }

    List<CallCommand> hears() {
        return happens(
                at ->
                        new CallEvent.UtteranceHeard(
                                at, state.floor().speaking(), Duration.ofSeconds(3), List.of()));
    }

    List<CallCommand> dialled(DialOutcome outcome) {
        return dialled(outcome, Duration.ofMinutes(1), false);
    }

    List<CallCommand> dialled(DialOutcome outcome, Duration talked, boolean callerThere) {
        return happens(
                at -> new CallEvent.DialEnded(at, state.step(), outcome, talked, callerThere));
    }

    List<CallCommand> recorded(String reference) {
        return happens(
                at ->
                        new CallEvent.RecordingEnded(
                                at, state.step(), reference, Duration.ofSeconds(4)));
    }

    List<CallCommand> runsOut(CallTimer timer) {
        int generation = state.armed().running().getOrDefault(timer, -1);
        return happens(at -> new CallEvent.TimerFired(at, timer, generation));
    }

    /** What was said by the last event's commands, as one line. */
    String words() {
        var words = new StringBuilder();
        for (CallCommand command : last) {
            if (command instanceof Speak speak) {
                words.append(String.join(" ", speak.sentences()));
            }
        }
        return words.toString();
    }

    <T extends CallCommand> T commanded(Class<T> kind) {
        return last.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(kind.getSimpleName() + " is not among " + last));
    }

    /** Whose telephones ring. */
    List<PhoneNumber> rings() {
        return commanded(PhoneCommand.Dial.class).group().numbers();
    }

    boolean commands(Class<? extends CallCommand> kind) {
        return last.stream().anyMatch(kind::isInstance);
    }

    List<CallCommand> last() {
        return last;
    }

    CallState state() {
        return state;
    }

    CallMachine machine() {
        return machine;
    }

    List<CallEvent> events() {
        return events;
    }

    private StepId stepNow() {
        return state.onStream() ? StepId.NONE : state.step();
    }
}
