/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallEvent.CallerHungUp;
import org.vetbell.call.CallEvent.CallerSaid;
import org.vetbell.call.CallEvent.KeysPressed;
import org.vetbell.call.CallEvent.RecordingEnded;
import org.vetbell.call.CallId;
import org.vetbell.call.EndReason;
import org.vetbell.call.LineKind;
import org.vetbell.call.PhoneCommand;
import org.vetbell.call.PhoneCommand.HangUp;
import org.vetbell.call.PhoneCommand.Listen;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.call.StepId;

class DeskByDocumentsTest {
    private final TestDesk desk = new TestDesk();

    @Test
    void aNewCallIsGreetedAndListed() {
        List<PhoneCommand> document = desk.begin();

        assertThat(document).hasExactlyElementsOfTypes(Speak.class, Listen.class);
        assertThat(desk.directory.live()).hasSize(1);
        assertThat(desk.directory.live().getFirst().maskedCaller()).isEqualTo("***199");
        assertThat(desk.log.find(TestDesk.CALL)).isPresent();
    }

    @Test
    void aDocumentWaitsForTheReply() {
        desk.begin();
        List<PhoneCommand> document = said("hello");

        assertThat(((Speak) document.getFirst()).sentences()).containsExactly("Certainly.");
        assertThat(document.getLast()).isInstanceOf(Listen.class);
    }

    @Test
    void aReceptionistThatBreaksLeadsToAnApologyAndTheMenu() {
        desk.receptionist =
                (asking, sink) -> {
                    throw new IllegalStateException("broken on purpose");
                };
        desk.begin();
        CompletionStage<List<PhoneCommand>> waiting =
                desk.directory.answer(
                        TestDesk.CALL, at -> new CallerSaid(at, new StepId(1), "hello", 1));
        desk.run();
        desk.deadlines(Duration.ofSeconds(3));

        List<PhoneCommand> document = desk.now(waiting);
        assertThat(((Speak) document.getFirst()).sentences().getFirst()).contains("sorry");
    }

    @Test
    void aCallThatDoesNotLiveHereIsTakenUpFromItsJournal() {
        desk.begin();
        said("hello");
        desk.restart();

        List<PhoneCommand> document = desk.answer(at -> new KeysPressed(at, new StepId(2), "0"));

        assertThat(((Speak) document.getFirst()).sentences()).containsExactly("Certainly.");
        assertThat(desk.journal.events(TestDesk.CALL)).hasSize(4);
    }

    @Test
    void whoHangsUpAfterARestartHasHungUpAllTheSame() {
        desk.begin();
        desk.restart();
        desk.directory.tell(TestDesk.CALL, CallerHungUp::new);
        desk.run();

        assertThat(desk.log.find(TestDesk.CALL).orElseThrow().reason())
                .contains(EndReason.CALLER_HUNG_UP);
        assertThat(desk.directory.count()).isZero();
    }

    @Test
    void aCallThatIsOverOrUnknownIsNotTakenUpToBeToldSomething() {
        desk.begin();
        desk.happens(CallerHungUp::new);
        int events = desk.journal.events(TestDesk.CALL).size();
        desk.directory.tell(TestDesk.CALL, CallerHungUp::new);
        desk.directory.tell(new CallId("CA404"), CallerHungUp::new);
        desk.run();

        assertThat(desk.journal.events(TestDesk.CALL)).hasSize(events);
        assertThat(desk.directory.count()).isZero();
    }

    @Test
    void anUnknownCallIsTold() {
        CompletableFuture<List<PhoneCommand>> answer =
                desk.directory.answer(new CallId("CA404"), CallerHungUp::new).toCompletableFuture();

        assertThatThrownBy(answer::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aCallIsLetGoWhenItIsOver() {
        desk.begin();
        desk.happens(CallerHungUp::new);

        assertThat(desk.directory.count()).isZero();
        assertThat(desk.log.find(TestDesk.CALL).orElseThrow().reason())
                .contains(EndReason.CALLER_HUNG_UP);
    }

    @Test
    void aMessageReportedAfterTheEndIsKept() {
        desk.begin();
        desk.answer(at -> new KeysPressed(at, new StepId(1), "5"));
        desk.happens(CallerHungUp::new);

        List<PhoneCommand> document =
                desk.answer(
                        at -> new RecordingEnded(at, new StepId(2), "RE1", Duration.ofSeconds(9)));

        assertThat(document).containsExactly(new HangUp());
        assertThat(desk.inbox.messages(java.util.Optional.empty(), 10)).hasSize(1);
        assertThat(desk.directory.count()).isZero();
    }

    @Test
    void aSecondBeginningOfTheSameCallHearsThePresentStepAgain() {
        List<PhoneCommand> first = desk.begin();
        List<PhoneCommand> second =
                desk.now(desk.directory.begin(TestDesk.opening(LineKind.DOCUMENT)));

        assertThat(((Speak) second.getFirst()).sentences())
                .isEqualTo(((Speak) first.getFirst()).sentences());
        assertThat(desk.directory.count()).isEqualTo(1);
    }

    private List<PhoneCommand> said(String text) {
        return desk.answer(at -> new CallerSaid(at, new StepId(1), text, 1));
    }
}
