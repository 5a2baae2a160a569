/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vetbell.call.CallCommand.Close;
import org.vetbell.call.CallCommand.StopSpeaking;
import org.vetbell.call.PhoneCommand.Speak;

/** What holds for any sequence of events. */
class CallMachineProperties {

    @Property(tries = 300)
    void foldingTheJournalGivesTheLiveState(
            @ForAll("lines") LineKind line, @ForAll("histories") List<Happening> history) {
        OneCall call = lived(line, history);

        assertThat(call.machine().fold(call.events())).isEqualTo(call.state());
    }

    @Property(tries = 300)
    void anEndedCallIsClosedOnceAndOnlyWindsUpAfterwards(
            @ForAll("lines") LineKind line, @ForAll("histories") List<Happening> history) {
        OneCall call = begun(line);
        int closed = 0;
        for (Happening happening : history) {
            boolean over = call.state().ended();
            List<CallCommand> commands = call.happens(at -> happening.at(at, call.state()));
            closed += (int) commands.stream().filter(Close.class::isInstance).count();
            if (over) {
                assertThat(commands).noneMatch(CallMachineProperties::opensSomething);
            }
        }
        assertThat(closed).isEqualTo(call.state().ended() ? 1 : 0);
    }

    @Property(tries = 300)
    void weNeverStartToSpeakOverOurselves(@ForAll("histories") List<Happening> history) {
        OneCall call = begun(LineKind.STREAM);
        for (Happening happening : history) {
            boolean speaking = call.state().floor().weSpeak() && call.state().onStream();
            List<CallCommand> commands = call.happens(at -> happening.at(at, call.state()));
            int speak = first(commands, Speak.class);
            if (speaking && speak >= 0 && call.state().onStream()) {
                assertThat(first(commands, StopSpeaking.class)).isBetween(0, speak);
            }
        }
    }

    @Property(tries = 300)
    void onAStreamSomethingIsAlwaysDueOrTheCallIsOver(
            @ForAll("histories") List<Happening> history) {
        OneCall call = lived(LineKind.STREAM, history);

        boolean due =
                call.state().armed().running().keySet().stream()
                        .anyMatch(timer -> timer != CallTimer.CALL_LENGTH);
        assertThat(due || call.state().ended() || !call.state().onStream()).isTrue();
    }

    @Provide
    Arbitrary<LineKind> lines() {
        return Arbitraries.of(LineKind.values());
    }

    @Provide
    Arbitrary<List<Happening>> histories() {
        return Arbitraries.of(
                        new Happening("opened", (at, s) -> new CallEvent.StreamOpened(at)),
                        new Happening("lost", (at, s) -> new CallEvent.StreamLost(at)),
                        new Happening("resume", (at, s) -> new CallEvent.ResumeAsked(at)),
                        new Happening("said", (at, s) -> said(at, s, "are you open")),
                        new Happening("urgent", (at, s) -> said(at, s, "he is not breathing")),
                        new Happening("key 1", (at, s) -> keys(at, s, "1")),
                        new Happening("key 3", (at, s) -> keys(at, s, "3")),
                        new Happening("key 5", (at, s) -> keys(at, s, "5")),
                        new Happening("key #", (at, s) -> keys(at, s, "#")),
                        new Happening("key 9", (at, s) -> keys(at, s, "9")),
                        new Happening(
                                "silence", (at, s) -> new CallEvent.NothingHeard(at, s.step())),
                        new Happening("voice", (at, s) -> new CallEvent.SpeechStarted(at)),
                        new Happening("pause", (at, s) -> new CallEvent.SpeechStopped(at)),
                        new Happening("reply", CallMachineProperties::reply),
                        new Happening(
                                "no reply",
                                (at, s) -> new CallEvent.ReplyFailed(at, s.turn(), "x")),
                        new Happening("heard", CallMachineProperties::heard),
                        new Happening("recorded", (at, s) -> recorded(at, s, "r")),
                        new Happening("nothing recorded", (at, s) -> recorded(at, s, "")),
                        new Happening("busy", (at, s) -> dialled(at, s, DialOutcome.BUSY)),
                        new Happening("answered", (at, s) -> dialled(at, s, DialOutcome.COMPLETED)),
                        new Happening("deadline", CallMachineProperties::deadline),
                        new Happening("hung up", (at, s) -> new CallEvent.CallerHungUp(at)),
                        new Happening("drain", (at, s) -> new CallEvent.DrainAsked(at)))
                .list()
                .ofMaxSize(40);
    }

    private static OneCall begun(LineKind line) {
        return line == LineKind.STREAM ? OneCall.onStream() : OneCall.byDocuments();
    }

    private static OneCall lived(LineKind line, List<Happening> history) {
        OneCall call = begun(line);
        history.forEach(h -> call.happens(at -> h.at(at, call.state())));
        return call;
    }

    private static boolean opensSomething(CallCommand command) {
        return !(command instanceof PhoneCommand.HangUp
                || command instanceof CallCommand.KeepMessage
                || command instanceof CallCommand.StopTimer);
    }

    private static int first(List<CallCommand> commands, Class<?> kind) {
        for (int i = 0; i < commands.size(); i++) {
            if (kind.isInstance(commands.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static CallEvent said(Instant at, CallState s, String text) {
        return new CallEvent.CallerSaid(at, s.step(), text, 1);
    }

    private static CallEvent keys(Instant at, CallState s, String keys) {
        return new CallEvent.KeysPressed(at, s.onStream() ? StepId.NONE : s.step(), keys);
    }

    private static CallEvent reply(Instant at, CallState s) {
        return new CallEvent.ReplyReady(at, s.turn(), Reply.saying(Notebook.EMPTY, "Good."));
    }

    private static CallEvent heard(Instant at, CallState s) {
        return new CallEvent.UtteranceHeard(at, s.floor().speaking(), Duration.ofSeconds(1));
    }

    private static CallEvent recorded(Instant at, CallState s, String reference) {
        return new CallEvent.RecordingEnded(at, s.step(), reference, Duration.ofSeconds(1));
    }

    private static CallEvent dialled(Instant at, CallState s, DialOutcome outcome) {
        return new CallEvent.DialEnded(at, s.step(), outcome);
    }

    /** The deadline that runs and comes first by name; none runs: an old one. */
    private static CallEvent deadline(Instant at, CallState s) {
        return s.armed().running().entrySet().stream()
                .min(java.util.Map.Entry.comparingByKey())
                .map(e -> new CallEvent.TimerFired(at, e.getKey(), e.getValue()))
                .orElse(new CallEvent.TimerFired(at, CallTimer.SILENCE, -1));
    }

    /** Something that may happen in the state a call is in. */
    record Happening(String name, BiFunction<Instant, CallState, CallEvent> event) {
        CallEvent at(Instant at, CallState state) {
            return event.apply(at, state);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
