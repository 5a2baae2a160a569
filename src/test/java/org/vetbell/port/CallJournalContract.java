/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.call.CallTimer;
import org.vetbell.call.EndReason;
import org.vetbell.call.LineKind;
import org.vetbell.call.Rung;
import org.vetbell.call.StepId;
import org.vetbell.clinic.ClinicId;

/** What every {@link CallJournal} does. */
public interface CallJournalContract {
    CallId CALL = new CallId("CA1");
    ClinicId CLINIC = new ClinicId("harbour");
    Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");

    /** A fresh journal. */
    CallJournal journal();

    @Test
    default void eventsComeBackAsTheyHappenedInOrder() {
        CallJournal journal = journal();
        List<CallEvent> happened =
                List.of(
                        new CallEvent.CallStarted(
                                NOON,
                                LineKind.DOCUMENT,
                                Rung.R2_CARRIER_SPEECH,
                                true,
                                "+61400000001",
                                ""),
                        new CallEvent.CallerSaid(
                                NOON.plusSeconds(3), new StepId(1), "Größe? \"yes\"\n", 0.91),
                        new CallEvent.CallerHungUp(NOON.plusSeconds(9)));
        for (int i = 0; i < happened.size(); i++) {
            journal.append(CALL, CLINIC, entry(i + 1, happened.get(i), List.of()));
        }
        assertThat(journal.events(CALL)).isEqualTo(happened);
    }

    @Test
    default void callsAreKeptApart() {
        CallJournal journal = journal();
        journal.append(CALL, CLINIC, entry(1, fired(1), closing()));
        journal.append(new CallId("CA2"), CLINIC, entry(1, fired(2), List.of()));
        assertThat(journal.events(CALL)).containsExactly(fired(1));
    }

    @Test
    default void unknownCallHasNoEvents() {
        assertThat(journal().events(new CallId("CAnone"))).isEmpty();
    }

    @Test
    default void longCallIsKeptWhole() {
        CallJournal journal = journal();
        IntStream.rangeClosed(1, 700)
                .forEach(i -> journal.append(CALL, CLINIC, entry(i, fired(i), closing())));
        assertThat(journal.flush(Duration.ofSeconds(30))).isTrue();
        assertThat(journal.events(CALL))
                .isEqualTo(
                        IntStream.rangeClosed(1, 700)
                                .mapToObj(CallJournalContract::fired)
                                .toList());
    }

    @Test
    default void entriesComeBackWhole() {
        CallJournal journal = journal();
        List<CallJournal.Entry> written =
                List.of(
                        new CallJournal.Entry(1, 0, false, fired(1), List.of()),
                        new CallJournal.Entry(
                                2, 61, true, new CallEvent.SpeechStarted(NOON), closing()));
        written.forEach(entry -> journal.append(CALL, CLINIC, entry));

        assertThat(journal.entries(CALL)).isEqualTo(written);
        assertThat(journal.entries(new CallId("CA2"))).isEmpty();
    }

    private static CallJournal.Entry entry(
            int sequence, CallEvent event, List<CallCommand> commands) {
        return new CallJournal.Entry(sequence, 0, false, event, commands);
    }

    private static CallEvent fired(int generation) {
        return new CallEvent.TimerFired(NOON, CallTimer.SILENCE, generation);
    }

    private static List<CallCommand> closing() {
        return List.of(
                new CallCommand.StopTimer(CallTimer.ANSWER),
                new CallCommand.Close(EndReason.GOODBYE));
    }
}
