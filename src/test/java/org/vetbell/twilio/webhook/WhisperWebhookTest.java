/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallEvent;
import org.vetbell.call.DialReason;
import org.vetbell.call.StepId;
import org.vetbell.twilio.FakeDesk;
import org.vetbell.twilio.FakeHandle;
import org.vetbell.twilio.Harbour;
import org.vetbell.twilio.twiml.Announcement;
import org.vetbell.twilio.twiml.Announcement.Ask;

/** What a human hears, and says, before a caller is let through. */
class WhisperWebhookTest {
    private static final StepId STEP = new StepId(7);

    private final Carrier carrier = new Carrier();
    private final FakeHandle call = new FakeHandle(Harbour.CALL);

    @BeforeEach
    void theCallLives() {
        carrier.desk.finds(call);
    }

    @Test
    void aHumanIsToldForWhomTheCallIs() {
        assertThat(whisper(person("harbour-vets", Ask.NOTHING)))
                .contains("A caller for Harbour Vets")
                .doesNotContain("<Gather", "<Hangup");
        assertThat(whisper(person("../x", Ask.NOTHING))).endsWith("<Response/>");
    }

    @Test
    void whoeverIsToConfirmIsAskedForAKeyAndLosesTheCallWithoutIt() {
        assertThat(whisper(emergency("harbour-vets", Ask.KEY)))
                .contains("An emergency for Harbour Vets. Reason: not breathing.")
                .contains("Press 1 to take the call.")
                .contains("&amp;ask=taken")
                .endsWith("</Gather><Hangup/></Response>");
    }

    @Test
    void theRightKeyLetsTheCallerThroughAndIsToldToTheCall() {
        assertThat(whisper(person("harbour-vets", Ask.TAKEN), "Digits", "1"))
                .endsWith("<Response/>");
        assertThat(call.events).containsExactly(new CallEvent.HandoverTaken(FakeDesk.NOW, STEP));
    }

    @Test
    void anyOtherKeyDoesNot() {
        assertThat(whisper(person("harbour-vets", Ask.TAKEN), "Digits", "2")).contains("<Hangup/>");
        assertThat(whisper(person("harbour-vets", Ask.TAKEN))).contains("<Hangup/>");
        assertThat(call.events).isEmpty();
    }

    @Test
    void theNextAddressSaysTheSameOfTheCall() {
        assertThat(emergency("harbour-vets", Ask.KEY).asking(Ask.TAKEN).query())
                .isEqualTo(
                        "?clinic=harbour-vets&reason=emergency&about=not+breathing&call="
                                + Harbour.CALL.value()
                                + "&n=7&ask=taken");
    }

    private String whisper(Announcement about, String... fields) {
        var webhook =
                new WhisperWebhook(
                        carrier.clinics, carrier.desk, carrier.tally, Harbour.settings());
        return (String) webhook.announce(Forms.posted(Carrier.form(fields)), about).getEntity();
    }

    private static Announcement person(String clinic, Ask ask) {
        return new Announcement(clinic, DialReason.PERSON, "", Harbour.CALL.value(), STEP, ask);
    }

    private static Announcement emergency(String clinic, Ask ask) {
        return new Announcement(
                clinic, DialReason.EMERGENCY, "not breathing", Harbour.CALL.value(), STEP, ask);
    }
}
