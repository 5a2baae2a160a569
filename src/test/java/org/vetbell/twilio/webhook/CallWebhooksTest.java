/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.call.CallEvent;
import org.vetbell.call.DialOutcome;
import org.vetbell.call.StepId;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.port.Inbox;
import org.vetbell.twilio.FakeDesk;
import org.vetbell.twilio.FakeHandle;
import org.vetbell.twilio.Harbour;

/** The webhooks that steer a call which already lives. */
class CallWebhooksTest {
    private static final StepId STEP = new StepId(7);

    private final Carrier carrier = new Carrier();
    private final FakeHandle call = new FakeHandle(Harbour.CALL);

    @Test
    void inputGoesToTheStepNamedInTheUrl() {
        input("7", "Digits", "2");

        assertThat(carrier.desk.events())
                .containsExactly(new CallEvent.KeysPressed(FakeDesk.NOW, STEP, "2"));
    }

    @Test
    void aRepeatedInputHappensOnceButTheNextStepIsNew() {
        input("7", "Digits", "2");
        input("7", "Digits", "2");
        input("8", "Digits", "2");

        assertThat(carrier.desk.events()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "99999999999999999999", "1e3"})
    void anOddStepNumberIsNoStep(String n) {
        input(n, "Digits", "2");

        assertThat(carrier.desk.events())
                .containsExactly(new CallEvent.KeysPressed(FakeDesk.NOW, StepId.NONE, "2"));
    }

    @Test
    void theEndOfAStreamAsksTheCallWhatIsNext() {
        resume("in-progress");

        assertThat(carrier.desk.events()).containsExactly(new CallEvent.ResumeAsked(FakeDesk.NOW));
    }

    @Test
    void theEndOfAStreamAfterTheCallMeansTheCallerIsGone() {
        resume("completed");

        assertThat(carrier.desk.events()).containsExactly(new CallEvent.CallerHungUp(FakeDesk.NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "completed,true,COMPLETED",
        "completed,false,REFUSED",
        "completed,'',ANSWERED",
        "answered,'',ANSWERED",
        "busy,false,BUSY",
        "no-answer,false,NO_ANSWER",
        "canceled,'',CANCELED",
        "failed,'',FAILED",
        "new-word,'',FAILED"
    })
    void theEndOfADialSaysHow(String status, String bridged, DialOutcome outcome) {
        new TransferWebhook(carrier.answering, carrier.desk)
                .answered(
                        Carrier.form(
                                "DialCallStatus",
                                status,
                                "DialBridged",
                                bridged,
                                "DialCallDuration",
                                "45",
                                "CallStatus",
                                "in-progress"),
                        "7");

        assertThat(carrier.desk.events())
                .containsExactly(
                        new CallEvent.DialEnded(
                                FakeDesk.NOW, STEP, outcome, Duration.ofSeconds(45), true));
    }

    @Test
    void aCallerWhoHangsUpFirstIsNotThereWhenTheDialEnds() {
        new TransferWebhook(carrier.answering, carrier.desk)
                .answered(
                        Carrier.form(
                                "DialCallStatus", "completed",
                                "DialBridged", "true",
                                "DialCallDuration", "a while",
                                "CallStatus", "completed"),
                        "7");

        assertThat(carrier.desk.events())
                .containsExactly(
                        new CallEvent.DialEnded(
                                FakeDesk.NOW, STEP, DialOutcome.COMPLETED, Duration.ZERO, false));
    }

    @Test
    void aFailureBehindADialTakesAMessageUnlessSomebodyWasReached() {
        carrier.desk.answers(CompletableFuture.failedStage(new IllegalStateException()));

        assertThat(transferFails("busy")).contains("<Record");
        assertThat(transferFails("completed")).doesNotContain("<Record").contains("<Hangup/>");
    }

    @Test
    void aRecordedMessageIsToBeFetched() {
        carrier.desk.finds(call);
        recorded("7", "RecordingSid", "RE1", "RecordingDuration", "12", "Digits", "#");
        recorded("8", "Digits", "#");

        assertThat(carrier.recordings.announced())
                .containsExactly(
                        new Announced("RE1", Harbour.ACCOUNT, Harbour.CALL, Harbour.clinic().id()));
    }

    @Test
    void aRecordedMessageIsToldToTheCall() {
        carrier.desk.finds(call);
        recorded("7", "RecordingSid", "RE1", "RecordingDuration", "12", "Digits", "#");

        assertThat(carrier.desk.events())
                .containsExactly(
                        new CallEvent.RecordingEnded(
                                FakeDesk.NOW, STEP, "RE1", Duration.ofSeconds(12)));
        assertThat(call.events).isEmpty();
    }

    @Test
    void hangingUpEndsTheMessageAndTheCall() {
        carrier.desk.finds(call);
        recorded("7", "RecordingSid", "RE1", "RecordingDuration", "12", "Digits", "hangup");

        assertThat(carrier.desk.events()).hasSize(1);
        assertThat(call.events).containsExactly(new CallEvent.CallerHungUp(FakeDesk.NOW));
    }

    @Test
    void nothingRecordedIsToldAsNothing() {
        recorded("7", "RecordingDuration", "soon");

        assertThat(carrier.desk.events())
                .containsExactly(
                        new CallEvent.RecordingEnded(FakeDesk.NOW, STEP, "", Duration.ZERO));
    }

    @Test
    void aMessageLeftWithTheSafeMenuIsKeptWithoutTheCall() {
        recorded("0", "RecordingSid", "RE9", "RecordingDuration", "3");

        assertThat(carrier.desk.events()).isEmpty();
        assertThat(carrier.inbox.messages(Optional.empty(), 10))
                .extracting(Inbox.Message::message)
                .containsExactly(new CallerMessage.Recorded("RE9", Duration.ofSeconds(3)));
    }

    @Test
    void theSafeMenuNeedsNeitherCallNorJournal() {
        Response answer =
                new SafeWebhook(new Legs(carrier.clinics), carrier.tally, Harbour.settings())
                        .chosen(Carrier.form("Digits", "2"));

        assertThat((String) answer.getEntity()).contains("+61270100111");
        assertThat(carrier.journal.size()).isZero();
    }

    private void input(String n, String... fields) {
        new InputWebhook(carrier.answering, carrier.desk).answered(Carrier.form(fields), n);
    }

    private void resume(String status) {
        new ResumeWebhook(carrier.answering, carrier.desk)
                .answered(Carrier.form("CallStatus", status), "1");
    }

    private void recorded(String n, String... fields) {
        new VoicemailWebhook(
                        carrier.answering, carrier.desk, carrier.inbox, carrier.announcements())
                .recorded(Carrier.form(fields), n);
    }

    private String transferFails(String status) {
        StringBuilder document = new StringBuilder();
        assertThatThrownBy(
                        () ->
                                new TransferWebhook(carrier.answering, carrier.desk)
                                        .answered(Carrier.form("DialCallStatus", status), "7"))
                .isInstanceOfSatisfying(CallUnanswered.class, e -> document.append(e.document()));
        return document.toString();
    }
}
