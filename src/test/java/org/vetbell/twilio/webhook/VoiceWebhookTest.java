/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.call.LineKind;
import org.vetbell.call.PhoneCommand;
import org.vetbell.call.UtteranceId;
import org.vetbell.twilio.Happening;
import org.vetbell.twilio.Harbour;

class VoiceWebhookTest {
    private final Carrier carrier = new Carrier();

    @Test
    void aCallToADocumentLineBeginsWithWhatTheCallWantsSaid() {
        carrier.desk.answers(
                CompletableFuture.completedStage(
                        List.of(
                                new PhoneCommand.Speak(
                                        new UtteranceId(1), List.of("Good morning."), true),
                                new PhoneCommand.HangUp())));

        assertThat(ring()).contains("Good morning.").contains("<Hangup/>");
        assertThat(carrier.desk.openings().getFirst().line()).isEqualTo(LineKind.DOCUMENT);
        assertThat(carrier.desk.openings().getFirst().callerNumber()).isEqualTo(Harbour.CALLER);
        assertThat(carrier.tally.webhooks("voice")).isEqualTo(1);
    }

    @Test
    void aCallToAStreamLineIsConnectedToTheSocketWithATicket() {
        String xml = ring("To", Harbour.STREAM_LINE.e164());

        assertThat(xml).contains("<Connect").contains("<Parameter name=\"ticket\" value=");
        assertThat(carrier.desk.openings().getFirst().line()).isEqualTo(LineKind.STREAM);
    }

    @Test
    void aRepeatedWebhookMintsOneSessionOnly() {
        String first = ring("To", Harbour.STREAM_LINE.e164());

        assertThat(ring("To", Harbour.STREAM_LINE.e164())).isEqualTo(first);
        assertThat(carrier.desk.openings()).hasSize(1);
    }

    @Test
    void anUnknownNumberIsRefusedPolitely() {
        assertThat(ring("To", "+61255509999")).contains("not in service").contains("<Hangup/>");
        assertThat(carrier.desk.openings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "+266696687", "", "client:pat", "sip:pat@example.com"})
    void aWithheldOrOddCallerIsServedWithoutANumber(String from) {
        ring("From", from);

        assertThat(carrier.desk.openings().getFirst().callerNumber()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CallSid", "AccountSid", "To"})
    void aFormWithoutItsFieldsIsMalformed(String field) {
        assertThatThrownBy(() -> ring(field, null)).isInstanceOf(MalformedWebhook.class);
        assertThatThrownBy(() -> ring(field, "../..")).isInstanceOf(MalformedWebhook.class);
    }

    @Test
    void aCallThatDoesNotAnswerGetsTheSafeMenuAndMayBeAskedAgain() {
        carrier.desk.answers(CompletableFuture.failedStage(new TimeoutException()));

        assertThatThrownBy(this::ring)
                .isInstanceOfSatisfying(
                        CallUnanswered.class,
                        e -> assertThat(e.document()).contains("/twilio/safe"));
        assertThatThrownBy(this::ring).isInstanceOf(CallUnanswered.class);
        assertThat(carrier.desk.openings()).hasSize(2);
    }

    @Test
    void amidARushACallIsPutThroughAndNothingIsBegun() {
        String put = amidARushOf(4, this::ring);

        assertThat(put).contains("/twilio/safe", "+61255500101").doesNotContain("/twilio/dtmf");
        assertThat(carrier.tally.of(Happening.CALL_PUT_THROUGH)).isEqualTo(1);
        assertThat(carrier.desk.openings()).isEmpty();
        assertThat(carrier.journal.size()).as("a repetition may find room").isZero();
        assertThat(ring()).doesNotContain("/twilio/safe");
    }

    /** As many as are begun at once on one processor. */
    private String amidARushOf(int calls, Supplier<String> ring) {
        return calls == 0
                ? ring.get()
                : carrier.rush.answer(() -> amidARushOf(calls - 1, ring), () -> "no room");
    }

    private String ring(String... changes) {
        return (String) carrier.voice().rings(Carrier.form(changes)).getEntity();
    }
}
