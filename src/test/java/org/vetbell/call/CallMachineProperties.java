/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vetbell.call.CallCommand.Ask;
import org.vetbell.call.CallCommand.CancelAsk;
import org.vetbell.call.CallCommand.Close;
import org.vetbell.call.CallCommand.KeepMessage;
import org.vetbell.call.CallCommand.PauseSpeaking;
import org.vetbell.call.CallCommand.SayMore;
import org.vetbell.call.CallCommand.StopSpeaking;
import org.vetbell.call.PhoneCommand.Speak;

/** What holds for any sequence of events; how many are tried is set from outside. */
class CallMachineProperties {

    /** Ends every call, however little else happens in it. */
    private static final int ENOUGH_DEADLINES = 3_000;

    private static final Set<CallTimer> FAR_OFF =
            Set.of(CallTimer.CALL_LENGTH, CallTimer.CALL_LENGTH_NOTICE);

    @Property
    void foldingTheJournalGivesTheLiveState(
            @ForAll("calls") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        OneCall call = kind.begun();
        live(call, history, moment -> {});

        assertThat(call.machine().fold(call.events())).isEqualTo(call.state());
    }

    @Property
    void anEndedCallIsClosedOnceAndOnlyWindsUpAfterwards(
            @ForAll("calls") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        OneCall call = kind.begun();
        int[] closed = {0};
        live(
                call,
                history,
                moment -> {
                    closed[0] += (int) moment.count(Close.class);
                    if (moment.before().ended()) {
                        assertThat(moment.commands())
                                .noneMatch(CallMachineProperties::opensSomething);
                    }
                });
        assertThat(closed[0]).isEqualTo(call.state().ended() ? 1 : 0);
    }

    @Property
    void weNeverStartToSpeakOverOurselves(
            @ForAll("streams") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        live(
                kind.begun(),
                history,
                moment -> {
                    int speak = moment.first(Speak.class);
                    boolean onStream = moment.before().onStream() && moment.after().onStream();
                    boolean over = moment.before().floor().weSpeak() && !moment.heardOut();
                    if (onStream && over && speak >= 0) {
                        assertThat(moment.first(StopSpeaking.class)).isBetween(0, speak);
                    }
                });
    }

    @Property
    void aQuestionIsAskedOnlyOnceWeAreSilent(
            @ForAll("streams") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        live(
                kind.begun(),
                history,
                moment -> {
                    int ask = moment.first(Ask.class);
                    boolean onStream = moment.before().onStream() && moment.after().onStream();
                    if (onStream && moment.before().floor().audible() && ask >= 0) {
                        int silenced =
                                Math.max(
                                        moment.first(StopSpeaking.class),
                                        moment.first(PauseSpeaking.class));
                        boolean heard =
                                moment.event() instanceof CallEvent.UtteranceHeard
                                        || moment.event() instanceof CallEvent.TimerFired;
                        assertThat(heard || silenced >= 0 && silenced < ask).isTrue();
                    }
                });
    }

    @Property
    void aReplyToAnotherTurnChangesNothing(
            @ForAll("calls") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        live(
                kind.begun(),
                history,
                moment -> {
                    boolean stale =
                            isReplyTo(moment.event())
                                    .filter(t -> !t.equals(moment.before().talk().openTurn()))
                                    .isPresent();
                    if (stale) {
                        assertThat(moment.after()).isEqualTo(moment.before());
                        assertThat(moment.commands()).isEmpty();
                    }
                });
    }

    @Property
    void nothingIsSaidOrDoneOnAGuess(
            @ForAll("streams") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        live(
                kind.begun(),
                history,
                moment -> {
                    boolean guessed = moment.before().talk().open().speculative();
                    if (guessed && isReplyTo(moment.event()).isPresent()) {
                        assertThat(moment.count(Speak.class)).isZero();
                        assertThat(moment.count(SayMore.class)).isZero();
                        assertThat(moment.count(KeepMessage.class)).isZero();
                    }
                });
    }

    @Property
    void atMostOneTurnIsOpenAndEveryQuestionHasADeadline(
            @ForAll("calls") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        live(
                kind.begun(),
                history,
                moment -> {
                    int ask = moment.first(Ask.class);
                    if (ask < 0) {
                        return;
                    }
                    OpenTurn open = moment.before().talk().open();
                    boolean superseded = open.isOpen() && open.reply().isEmpty();
                    if (superseded) {
                        assertThat(moment.first(CancelAsk.class)).isBetween(0, ask);
                    }
                    assertThat(moment.count(Ask.class)).isEqualTo(1);
                    assertThat(moment.after().armed().runs(CallTimer.ANSWER)).isTrue();
                });
    }

    @Property
    void urgentWordsAlwaysReachAHumanPath(
            @ForAll("calls") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        OneCall call = kind.begun();
        for (Happening happening : history) {
            Phase phase = call.state().phase();
            call.happens(at -> happening.at(at, call.state()));
            boolean stillTalking =
                    phase == Phase.TALKING || phase == Phase.RECORDING || phase == Phase.LEAVING;
            boolean hears = call.state().onStream() || happening.name().startsWith("said");
            if (happening.urgent() && stillTalking && hears) {
                assertThat(call.state().floor().then()).isEqualTo(new Then.Dial());
                assertThat(call.state().handover().groups()).isNotEmpty();
            }
        }
    }

    @Property
    void aPossibleInterruptionIsAlwaysResolvedInTime(
            @ForAll("streams") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        live(
                kind.begun(),
                history,
                moment -> {
                    boolean talking = moment.after().phase() == Phase.TALKING;
                    if (talking && moment.after().floor().held()) {
                        Set<CallTimer> running = moment.after().armed().running().keySet();
                        assertThat(running)
                                .containsAnyOf(
                                        CallTimer.RESUME,
                                        CallTimer.TRANSCRIPT,
                                        CallTimer.CALLER_TURN);
                    }
                });
    }

    @Property
    void onAStreamSomethingIsAlwaysDueOrTheCallIsOver(
            @ForAll("streams") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        live(
                kind.begun(),
                history,
                moment -> {
                    CallState state = moment.after();
                    boolean due =
                            state.armed().running().keySet().stream()
                                    .anyMatch(timer -> !FAR_OFF.contains(timer));
                    assertThat(due || state.ended() || !state.onStream()).isTrue();
                });
    }

    @Property
    void everyCallOnAStreamEndsByItsDeadlinesAlone(
            @ForAll("streams") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        OneCall call = kind.begun();
        live(call, history, moment -> {});
        for (int i = 0; i < ENOUGH_DEADLINES && call.waits(); i++) {
            call.nextDeadline();
        }
        assertThat(call.state().ended() || !call.state().onStream()).isTrue();
    }

    @Provide
    Arbitrary<KindOfCall> calls() {
        return Arbitraries.of(KindOfCall.values());
    }

    @Provide
    Arbitrary<KindOfCall> streams() {
        return Arbitraries.of(KindOfCall.values()).filter(kind -> kind.begun().state().onStream());
    }

    @Provide
    Arbitrary<List<Happening>> histories() {
        return Arbitraries.of(Happening.all()).list().ofMaxSize(40);
    }

    static void live(OneCall call, List<Happening> history, Consumer<Moment> check) {
        for (Happening happening : history) {
            CallState before = call.state();
            List<CallCommand> commands = call.happens(at -> happening.at(at, before));
            check.accept(new Moment(before, call.events().getLast(), commands, call.state()));
        }
    }

    private static Optional<TurnId> isReplyTo(CallEvent event) {
        return switch (event) {
            case CallEvent.ReplyReady reply -> Optional.of(reply.turn());
            case CallEvent.ReplyBegun begun -> Optional.of(begun.turn());
            default -> Optional.empty();
        };
    }

    private static boolean opensSomething(CallCommand command) {
        return !(command instanceof PhoneCommand.HangUp
                || command instanceof KeepMessage
                || command instanceof CallCommand.StopTimer);
    }

    /** One event and what came of it. */
    record Moment(CallState before, CallEvent event, List<CallCommand> commands, CallState after) {
        /** Whether what we were saying came to its end, or should have. */
        boolean heardOut() {
            return event instanceof CallEvent.UtteranceHeard
                    || event instanceof CallEvent.TimerFired fired
                            && fired.timer() == CallTimer.SPEECH;
        }

        long count(Class<?> kind) {
            return commands.stream().filter(kind::isInstance).count();
        }

        int first(Class<?> kind) {
            for (int i = 0; i < commands.size(); i++) {
                if (kind.isInstance(commands.get(i))) {
                    return i;
                }
            }
            return -1;
        }
    }
}
