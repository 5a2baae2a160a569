/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Something that may happen in whatever state a call is in; what random calls are made of. */
record Happening(String name, BiFunction<Instant, CallState, CallEvent> event) {

    private static final String URGENT = "he is not breathing";

    CallEvent at(Instant at, CallState state) {
        return event.apply(at, state);
    }

    /** Whether these are words that must reach a human. */
    boolean urgent() {
        return name.contains("urgent");
    }

    @Override
    public String toString() {
        return name;
    }

    static List<Happening> all() {
        List<Happening> all = new ArrayList<>(told());
        all.addAll(words());
        all.addAll(ear());
        all.addAll(turns());
        return all;
    }

    private static List<Happening> turns() {
        return List.of(
                new Happening("turns told", (at, s) -> new CallEvent.TurnsTold(at, true)),
                new Happening("turns untold", (at, s) -> new CallEvent.TurnsTold(at, false)),
                new Happening("turn over", (at, s) -> new CallEvent.TurnOver(at)));
    }

    private static List<Happening> ear() {
        return List.of(
                new Happening("voice", (at, s) -> new CallEvent.SpeechStarted(at)),
                new Happening("sustained", (at, s) -> new CallEvent.SpeechSustained(at)),
                new Happening(
                        "pause", (at, s) -> new CallEvent.SpeechPaused(at, Duration.ofMillis(200))),
                new Happening("goes on", (at, s) -> new CallEvent.SpeechResumed(at)),
                new Happening(
                        "stop", (at, s) -> new CallEvent.SpeechStopped(at, Duration.ofMillis(700))),
                new Happening(
                        "quiet", (at, s) -> new CallEvent.LineSilent(at, Duration.ofSeconds(12))));
    }

    private static List<Happening> told() {
        return List.of(
                new Happening("opened", (at, s) -> new CallEvent.StreamOpened(at)),
                new Happening("lost", (at, s) -> new CallEvent.StreamLost(at)),
                new Happening("resume", (at, s) -> new CallEvent.ResumeAsked(at)),
                new Happening("deaf", (at, s) -> new CallEvent.HearingFailed(at, "gone")),
                new Happening(
                        "fell", (at, s) -> new CallEvent.RungFell(at, Rung.R1_CASCADE, "gone")),
                new Happening("key 1", (at, s) -> keys(at, s, "1")),
                new Happening("key 3", (at, s) -> keys(at, s, "3")),
                new Happening("key 5", (at, s) -> keys(at, s, "5")),
                new Happening("keys", (at, s) -> keys(at, s, "0491570156#")),
                new Happening("key #", (at, s) -> keys(at, s, "#")),
                new Happening("key 9", (at, s) -> keys(at, s, "9")),
                new Happening("silence", (at, s) -> new CallEvent.NothingHeard(at, s.step())),
                new Happening("reply", (at, s) -> reply(at, s.turn())),
                new Happening("piece", (at, s) -> piece(at, s.turn())),
                new Happening("old piece", (at, s) -> piece(at, before(s.turn()))),
                new Happening("reply that ends", (at, s) -> ending(at, s.turn())),
                new Happening("old reply", (at, s) -> reply(at, before(s.turn()))),
                new Happening("no reply", (at, s) -> new CallEvent.ReplyFailed(at, s.turn(), "x")),
                new Happening("heard", Happening::heard),
                new Happening("recorded", (at, s) -> recorded(at, s, "r")),
                new Happening("nothing recorded", (at, s) -> recorded(at, s, "")),
                new Happening("busy", (at, s) -> dialled(at, s, DialOutcome.BUSY)),
                new Happening("answered", (at, s) -> dialled(at, s, DialOutcome.COMPLETED)),
                new Happening("cut off", (at, s) -> dialled(at, s, DialOutcome.ANSWERED)),
                new Happening("refused", (at, s) -> dialled(at, s, DialOutcome.REFUSED)),
                new Happening("taken", (at, s) -> new CallEvent.HandoverTaken(at, s.step())),
                new Happening("deadline", Happening::deadline),
                new Happening("hung up", (at, s) -> new CallEvent.CallerHungUp(at)),
                new Happening("drain", (at, s) -> new CallEvent.DrainAsked(at)));
    }

    private static List<Happening> words() {
        return List.of(
                new Happening("said", (at, s) -> said(at, s, "are you open today?")),
                new Happening("said urgent", (at, s) -> said(at, s, URGENT)),
                new Happening("said yes", (at, s) -> said(at, s, "yes please")),
                new Happening("said no", (at, s) -> said(at, s, "no thanks")),
                new Happening("said refusal", (at, s) -> said(at, s, "please stop recording")),
                new Happening("said card", (at, s) -> said(at, s, "the card number is")),
                new Happening("said other", (at, s) -> said(at, s, "another number please")),
                new Happening("said number", (at, s) -> said(at, s, "0491 570 006")),
                new Happening("said mm-hm", (at, s) -> said(at, s, "mm-hm")),
                new Happening("said nothing", (at, s) -> said(at, s, "")),
                new Happening("saying", (at, s) -> new CallEvent.CallerSaying(at, "are")),
                new Happening(
                        "saying more",
                        (at, s) -> new CallEvent.CallerSaying(at, "are you open today?")),
                new Happening("saying urgent", (at, s) -> new CallEvent.CallerSaying(at, URGENT)));
    }

    private static CallEvent said(Instant at, CallState s, String text) {
        return new CallEvent.CallerSaid(at, stepOf(s), text, 1);
    }

    private static CallEvent keys(Instant at, CallState s, String keys) {
        return new CallEvent.KeysPressed(at, stepOf(s), keys);
    }

    private static StepId stepOf(CallState s) {
        return s.onStream() ? StepId.NONE : s.step();
    }

    private static TurnId before(TurnId turn) {
        return new TurnId(Math.max(0, turn.number() - 1));
    }

    /** A reply with an effect, so that an effect of a dropped one would be seen. */
    private static CallEvent reply(Instant at, TurnId turn) {
        var reply =
                new Reply(
                        List.of("Good."),
                        true,
                        new Notebook(Map.of("turn", String.valueOf(turn.number()))),
                        Expecting.anything(),
                        List.of(new ReplyAction.TakeMessage("of turn " + turn.number())));
        return new CallEvent.ReplyReady(at, turn, reply);
    }

    private static CallEvent piece(Instant at, TurnId turn) {
        return new CallEvent.ReplyBegun(
                at,
                turn,
                List.of("Well,"),
                List.of(new ReplyAction.TakeMessage("piece of turn " + turn.number())));
    }

    private static CallEvent ending(Instant at, TurnId turn) {
        return new CallEvent.ReplyReady(
                at,
                turn,
                new Reply(
                        List.of("I will put you through."),
                        true,
                        Notebook.EMPTY,
                        Expecting.anything(),
                        List.of(new ReplyAction.TransferToPerson())));
    }

    private static CallEvent heard(Instant at, CallState s) {
        return new CallEvent.UtteranceHeard(
                at, s.floor().speaking(), Duration.ofSeconds(1), List.of(Duration.ofSeconds(1)));
    }

    private static CallEvent recorded(Instant at, CallState s, String reference) {
        return new CallEvent.RecordingEnded(at, s.step(), reference, Duration.ofSeconds(1));
    }

    private static CallEvent dialled(Instant at, CallState s, DialOutcome outcome) {
        return new CallEvent.DialEnded(
                at,
                s.step(),
                outcome,
                Duration.ofSeconds(outcome == DialOutcome.ANSWERED ? 2 : 40),
                true);
    }

    /** The deadline that runs and comes first by name; none runs: an old one. */
    private static CallEvent deadline(Instant at, CallState s) {
        return s.armed().running().entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(e -> new CallEvent.TimerFired(at, e.getKey(), e.getValue()))
                .orElse(new CallEvent.TimerFired(at, CallTimer.SILENCE, -1));
    }
}
