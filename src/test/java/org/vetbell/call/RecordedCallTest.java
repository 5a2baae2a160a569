/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.NoteConsent;
import org.vetbell.call.PhoneCommand.Listen;
import org.vetbell.call.PhoneCommand.RecordCall;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.clinic.RecordingRules.How;
import org.vetbell.clinic.RecordingRules.Recorders;
import org.vetbell.fake.SampleClinics;

/** Calls whose callers are told that they are recorded. */
class RecordedCallTest {
    @Test
    void aPracticeThatDoesNotRecordGreetsAsEver() {
        OneCall call = OneCall.byDocuments();
        assertThat(call.words()).startsWith("Thank you for calling Harbour Vets. You are talking");
        assertThat(Recorded.consent(call)).isEqualTo(Consent.NOT_WANTED);
        call.says("please don't record this");
        assertThat(call.commands(NoteConsent.class)).isFalse();
    }

    @Test
    void whatWeRecordOurselvesIsNoMatterOfACallByDocuments() {
        OneCall call =
                OneCall.byDocumentsOf(Recorded.clinic(Recorders.OWN, How.ANNOUNCE), OneCall.OPEN);
        assertThat(Recorded.consent(call)).isEqualTo(Consent.NOT_WANTED);
        assertThat(call.words()).doesNotContain("record");
    }

    @Test
    void byDocumentsAnEmergencyHasItsWayPastTheAnnouncement() {
        OneCall call = Recorded.byDocuments(How.ANNOUNCE);
        assertThat(call.words()).contains("emergency").doesNotContain("record");
        assertThat(call.commanded(Speak.class).interruptible()).isTrue();
        assertThat(call.commanded(Listen.class).silence()).hasSeconds(1);

        call.presses("2");
        assertThat(call.commands(PhoneCommand.Dial.class)).isTrue();
        assertThat(call.commands(RecordCall.class)).isFalse();
        assertThat(Recorded.consent(call)).isEqualTo(Consent.NOT_WANTED);
    }

    @Test
    void theAnnouncementCannotBeInterruptedAndTheGreetingFollows() {
        OneCall call = Recorded.byDocuments(How.ANNOUNCE);
        call.isSilent();
        List<Speak> said =
                call.last().stream()
                        .filter(Speak.class::isInstance)
                        .map(Speak.class::cast)
                        .toList();
        assertThat(said.getFirst().interruptible()).isFalse();
        assertThat(said.getFirst().sentences().getFirst()).isEqualTo("We record this call.");
        assertThat(said.getLast().sentences()).contains("How can I help you?");
        assertThat(call.commanded(NoteConsent.class).consent()).isEqualTo(Consent.ASKED);
        assertThat(call.commands(RecordCall.class)).isFalse();
    }

    @Test
    void whoGoesOnIsRecordedFromThenOn() {
        OneCall call = Recorded.byDocuments(How.ANNOUNCE);
        call.isSilent();
        call.says("I want to book an appointment");
        assertThat(call.last().indexOf(call.commanded(RecordCall.class)))
                .isLessThan(call.last().indexOf(call.commanded(CallCommand.Ask.class)));
        assertThat(Recorded.consent(call)).isEqualTo(Consent.AGREED);
    }

    @Test
    void whoSpeaksBeforeItIsToldFirstAndNotRecordedForThat() {
        OneCall call = Recorded.byDocuments(How.ANNOUNCE);
        call.says("I want to book an appointment");
        assertThat(call.words()).startsWith("We record this call.");
        assertThat(call.commands(RecordCall.class)).isFalse();
        call.gets(Reply.saying(Notebook.EMPTY, "Certainly."));
        assertThat(call.commands(RecordCall.class)).isFalse();
        call.says("on Monday");
        assertThat(call.commands(RecordCall.class)).isTrue();
    }

    @Test
    void theKeyRefuses() {
        OneCall call = Recorded.byDocuments(How.ANNOUNCE);
        call.isSilent();
        call.presses("9");
        assertThat(call.words())
                .startsWith("Very well, this call is not recorded.")
                .endsWith("How can I help you?");
        assertThat(Recorded.consent(call)).isEqualTo(Consent.REFUSED);
        call.says("I want to book an appointment");
        assertThat(call.commands(CallCommand.Ask.class)).isTrue();
        assertThat(call.commands(RecordCall.class)).isFalse();
    }

    @Test
    void aNoRefuses() {
        OneCall call = Recorded.byDocuments(How.ANNOUNCE);
        call.isSilent();
        call.says("No, thanks.");
        assertThat(Recorded.consent(call)).isEqualTo(Consent.REFUSED);
    }

    @Test
    void aNoToSomethingElseLaterDoesNot() {
        OneCall call = Recorded.byDocuments(How.ANNOUNCE);
        call.isSilent();
        call.says("I want to book an appointment");
        call.gets(Reply.saying(Notebook.EMPTY, "Is it for a dog?"));
        call.says("No.");
        assertThat(Recorded.consent(call)).isEqualTo(Consent.AGREED);
    }

    @Test
    void onAStreamItIsHeardBeforeTheGreetingAndNothingIsRecordedMeanwhile() {
        OneCall call = Recorded.onStream(How.ANNOUNCE);
        assertThat(call.commanded(Speak.class).interruptible()).isFalse();
        assertThat(call.words()).contains("We record this call.");
        call.saidOnStream("hello");
        assertThat(call.commands(RecordCall.class)).isFalse();
        call.hears();
        call.stops();
        call.hears();
        assertThat(Recorded.consent(call)).isEqualTo(Consent.ASKED);
    }

    @Test
    void onAStreamTheGreetingFollowsAndTheFirstWordsAfterItBeginTheRecording() {
        OneCall call = Recorded.onStream(How.ANNOUNCE);
        call.hears();
        assertThat(call.words()).contains("How can I help you?");
        call.hears();
        call.saidOnStream("are you open today");
        assertThat(call.commanded(RecordCall.class).by()).isEqualTo(Recorders.CARRIER);
    }

    @Test
    void aKeyThatCutsItShortIsNoConsent() {
        OneCall call = Recorded.onStream(How.ANNOUNCE);
        call.presses("4");
        assertThat(Recorded.consent(call)).isEqualTo(Consent.NOT_WANTED);
        call.saidOnStream("are you open today");
        assertThat(call.commands(RecordCall.class)).isFalse();
    }

    @Test
    void anEmergencyDuringItIsPutThroughAtOnceAndNotRecorded() {
        OneCall call = Recorded.onStream(How.ANNOUNCE);
        call.isSaying(Recorded.URGENT);
        assertThat(call.words()).contains("emergency line");
        assertThat(Recorded.consent(call)).isEqualTo(Consent.NOT_WANTED);
    }

    @Test
    void anEmergencyAfterItIsNotRecordedEither() {
        OneCall call = Recorded.byDocuments(How.ANNOUNCE);
        call.isSilent();
        call.says(Recorded.URGENT);
        assertThat(call.commands(PhoneCommand.Dial.class)).isTrue();
        assertThat(call.commands(RecordCall.class)).isFalse();
        assertThat(Recorded.consent(call)).isEqualTo(Consent.NOT_WANTED);
    }

    @Test
    void thePracticesOwnWordsTakeThePlaceOfOurs() {
        var rules =
                new RecordingRules(
                        Recorders.CARRIER, How.ANNOUNCE, '*', Optional.of("We tape calls."), false);
        OneCall call = OneCall.understoodBy(SampleClinics.harbour(rules));
        assertThat(call.words())
                .endsWith("We tape calls. If you do not want that, say no, or press the star key.");
    }
}
