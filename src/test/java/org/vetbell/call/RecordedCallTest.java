/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.DiscardCallRecording;
import org.vetbell.call.CallCommand.NoteConsent;
import org.vetbell.call.PhoneCommand.Listen;
import org.vetbell.call.PhoneCommand.RecordCall;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.clinic.RecordingRules.How;
import org.vetbell.clinic.RecordingRules.Recorders;
import org.vetbell.fake.SampleClinics;

/** Calls that a practice wants recorded. */
class RecordedCallTest {
    private static final String URGENT = "he is not breathing";

    private static Clinic clinic(Recorders by, How how) {
        return SampleClinics.harbour(RecordingRules.of(by, how));
    }

    private static OneCall byDocuments(How how) {
        return OneCall.byDocumentsOf(clinic(Recorders.CARRIER, how), OneCall.OPEN);
    }

    private static OneCall onStream(How how) {
        return OneCall.understoodBy(clinic(Recorders.CARRIER, how));
    }

    private static Consent consent(OneCall call) {
        return call.state().recording().consent();
    }

    @Test
    void aPracticeThatDoesNotRecordGreetsAsEver() {
        OneCall call = OneCall.byDocuments();
        assertThat(call.words()).startsWith("Thank you for calling Harbour Vets. You are talking");
        assertThat(consent(call)).isEqualTo(Consent.NOT_WANTED);
        call.says("please don't record this");
        assertThat(call.commands(NoteConsent.class)).isFalse();
    }

    @Test
    void whatWeRecordOurselvesIsNoMatterOfACallByDocuments() {
        OneCall call = OneCall.byDocumentsOf(clinic(Recorders.OWN, How.ANNOUNCE), OneCall.OPEN);
        assertThat(consent(call)).isEqualTo(Consent.NOT_WANTED);
        assertThat(call.words()).doesNotContain("record");
    }

    @Nested
    class Announced {
        @Test
        void byDocumentsAnEmergencyHasItsWayPastTheAnnouncement() {
            OneCall call = byDocuments(How.ANNOUNCE);
            assertThat(call.words()).contains("emergency").doesNotContain("record");
            assertThat(call.commanded(Speak.class).interruptible()).isTrue();
            assertThat(call.commanded(Listen.class).silence()).hasSeconds(1);

            call.presses("2");
            assertThat(call.commands(PhoneCommand.Dial.class)).isTrue();
            assertThat(call.commands(RecordCall.class)).isFalse();
            assertThat(consent(call)).isEqualTo(Consent.NOT_WANTED);
        }

        @Test
        void theAnnouncementCannotBeInterruptedAndTheGreetingFollows() {
            OneCall call = byDocuments(How.ANNOUNCE);
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
            OneCall call = byDocuments(How.ANNOUNCE);
            call.isSilent();
            call.says("I want to book an appointment");
            assertThat(call.last().indexOf(call.commanded(RecordCall.class)))
                    .isLessThan(call.last().indexOf(call.commanded(CallCommand.Ask.class)));
            assertThat(consent(call)).isEqualTo(Consent.AGREED);
        }

        @Test
        void whoSpeaksBeforeItIsToldFirstAndNotRecordedForThat() {
            OneCall call = byDocuments(How.ANNOUNCE);
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
            OneCall call = byDocuments(How.ANNOUNCE);
            call.isSilent();
            call.presses("9");
            assertThat(call.words())
                    .startsWith("Very well, this call is not recorded.")
                    .endsWith("How can I help you?");
            assertThat(consent(call)).isEqualTo(Consent.REFUSED);
            call.says("I want to book an appointment");
            assertThat(call.commands(CallCommand.Ask.class)).isTrue();
            assertThat(call.commands(RecordCall.class)).isFalse();
        }

        @Test
        void aNoRefuses() {
            OneCall call = byDocuments(How.ANNOUNCE);
            call.isSilent();
            call.says("No, thanks.");
            assertThat(consent(call)).isEqualTo(Consent.REFUSED);
        }

        @Test
        void aNoToSomethingElseLaterDoesNot() {
            OneCall call = byDocuments(How.ANNOUNCE);
            call.isSilent();
            call.says("I want to book an appointment");
            call.gets(Reply.saying(Notebook.EMPTY, "Is it for a dog?"));
            call.says("No.");
            assertThat(consent(call)).isEqualTo(Consent.AGREED);
        }

        @Test
        void onAStreamItIsHeardBeforeTheGreetingAndNothingIsRecordedMeanwhile() {
            OneCall call = onStream(How.ANNOUNCE);
            assertThat(call.commanded(Speak.class).interruptible()).isFalse();
            assertThat(call.words()).contains("We record this call.");
            call.saidOnStream("hello");
            assertThat(call.commands(RecordCall.class)).isFalse();
            call.hears();
            call.stops();
            call.hears();
            assertThat(consent(call)).isEqualTo(Consent.ASKED);
        }

        @Test
        void onAStreamTheGreetingFollowsAndTheFirstWordsAfterItBeginTheRecording() {
            OneCall call = onStream(How.ANNOUNCE);
            call.hears();
            assertThat(call.words()).contains("How can I help you?");
            call.hears();
            call.saidOnStream("are you open today");
            assertThat(call.commanded(RecordCall.class).by()).isEqualTo(Recorders.CARRIER);
        }

        @Test
        void aKeyThatCutsItShortIsNoConsent() {
            OneCall call = onStream(How.ANNOUNCE);
            call.presses("4");
            assertThat(consent(call)).isEqualTo(Consent.NOT_WANTED);
            call.saidOnStream("are you open today");
            assertThat(call.commands(RecordCall.class)).isFalse();
        }

        @Test
        void anEmergencyDuringItIsPutThroughAtOnceAndNotRecorded() {
            OneCall call = onStream(How.ANNOUNCE);
            call.isSaying(URGENT);
            assertThat(call.words()).contains("emergency line");
            assertThat(consent(call)).isEqualTo(Consent.NOT_WANTED);
        }

        @Test
        void anEmergencyAfterItIsNotRecordedEither() {
            OneCall call = byDocuments(How.ANNOUNCE);
            call.isSilent();
            call.says(URGENT);
            assertThat(call.commands(PhoneCommand.Dial.class)).isTrue();
            assertThat(call.commands(RecordCall.class)).isFalse();
            assertThat(consent(call)).isEqualTo(Consent.NOT_WANTED);
        }

        @Test
        void thePracticesOwnWordsTakeThePlaceOfOurs() {
            var rules =
                    new RecordingRules(
                            Recorders.CARRIER, How.ANNOUNCE, '*', Optional.of("We tape calls."));
            OneCall call = OneCall.understoodBy(SampleClinics.harbour(rules));
            assertThat(call.words())
                    .endsWith(
                            "We tape calls. If you do not want that, say no, or press the star key.");
        }
    }

    @Nested
    class Asked {
        @Test
        void aYesBeginsTheRecording() {
            OneCall call = byDocuments(How.ASK);
            call.isSilent();
            assertThat(call.words()).startsWith("May we record this call?");
            assertThat(call.commanded(Speak.class).interruptible()).isFalse();
            assertThat(call.commands(RecordCall.class)).isFalse();
            call.says("Yes, that's fine.");
            assertThat(call.commands(RecordCall.class)).isTrue();
            assertThat(call.words()).startsWith("Thank you.").endsWith("How can I help you?");
        }

        @Test
        void soDoesTheKey() {
            OneCall call = byDocuments(How.ASK);
            call.isSilent();
            call.presses("1");
            assertThat(call.commands(RecordCall.class)).isTrue();
        }

        @Test
        void aNoDoesNot() {
            OneCall call = byDocuments(How.ASK);
            call.isSilent();
            call.says("no");
            assertThat(consent(call)).isEqualTo(Consent.REFUSED);
            assertThat(call.words()).endsWith("How can I help you?");
        }

        @Test
        void neitherDoesSilenceNorAnythingElse() {
            OneCall silent = byDocuments(How.ASK);
            silent.isSilent();
            silent.isSilent();
            assertThat(consent(silent)).isEqualTo(Consent.NOT_WANTED);
            assertThat(silent.words()).endsWith("How can I help you?");

            OneCall other = byDocuments(How.ASK);
            other.isSilent();
            other.says("I want to book an appointment");
            assertThat(consent(other)).isEqualTo(Consent.NOT_WANTED);
            assertThat(other.commands(CallCommand.Ask.class)).isTrue();
            other.gets(Reply.saying(Notebook.EMPTY, "Is it for a dog?"));
            other.says("yes");
            assertThat(other.commands(RecordCall.class)).isFalse();
        }

        @Test
        void aYesDuringTheQuestionCountsOnceItWasHeard() {
            OneCall call = onStream(How.ASK);
            call.happens(CallEvent.SpeechStarted::new);
            call.saidOnStream("yes");
            call.stops();
            assertThat(call.commands(RecordCall.class)).isFalse();
            call.hears();
            assertThat(call.commands(RecordCall.class)).isTrue();
            assertThat(call.words()).endsWith("How can I help you?");
        }

        @Test
        void aModelThatHearsByItselfDoesNotAnswerForTheCaller() {
            OneCall call =
                    OneCall.onStreamOf(clinic(Recorders.BOTH, How.ASK), Rung.R0_SPEECH_TO_SPEECH);
            call.hears();
            call.happens(CallEvent.SpeechStarted::new);
            call.happens(CallEvent.SpeechSustained::new);
            call.stops();
            assertThat(call.commands(CallCommand.Ask.class)).isFalse();
            call.saidOnStream("yes please");
            assertThat(call.commanded(RecordCall.class).by()).isEqualTo(Recorders.BOTH);
        }
    }

    @Nested
    class RefusedLater {
        private OneCall recorded(OneCall call) {
            call.isSilent();
            call.says("I want to book an appointment");
            assertThat(call.commands(RecordCall.class)).isTrue();
            call.gets(Reply.saying(Notebook.EMPTY, "Is it for a dog?"));
            return call;
        }

        @Test
        void whatThereIsIsDeletedAndTheTalkGoesOn() {
            OneCall call = recorded(byDocuments(How.ANNOUNCE));
            call.says("Please don't record this.");
            assertThat(call.commands(DiscardCallRecording.class)).isTrue();
            assertThat(call.words())
                    .startsWith("Very well, I have stopped the recording")
                    .endsWith("Is it for a dog?");
            assertThat(consent(call)).isEqualTo(Consent.REFUSED);
        }

        @Test
        void aRefusalWithinALongerStoryIsHeardAndTheStoryAnswered() {
            OneCall call = recorded(byDocuments(How.ANNOUNCE));
            call.says("Look I do not want to be recorded but yes it is for my dog Rex");
            assertThat(call.commands(DiscardCallRecording.class)).isTrue();
            assertThat(call.commands(CallCommand.Ask.class)).isTrue();
            assertThat(call.words()).startsWith("Very well");
        }

        @Test
        void anEmergencyGoesFirst() {
            OneCall call = recorded(byDocuments(How.ANNOUNCE));
            call.says("don't record this, he is not breathing");
            assertThat(call.commands(PhoneCommand.Dial.class)).isTrue();
            assertThat(call.commands(DiscardCallRecording.class)).isTrue();
        }

        @Test
        void anEmergencyInACallThatIsRecordedGoesOnBeingRecorded() {
            OneCall call = recorded(byDocuments(How.ANNOUNCE));
            call.says(URGENT);
            assertThat(call.commands(DiscardCallRecording.class)).isFalse();
            assertThat(consent(call)).isEqualTo(Consent.AGREED);
        }

        @Test
        void theDecisionOutlivesTheStream() {
            OneCall call = onStream(How.ANNOUNCE);
            call.hears();
            call.hears();
            call.saidOnStream("are you open today");
            call.happens(CallEvent.StreamLost::new);
            call.happens(CallEvent.ResumeAsked::new);
            assertThat(consent(call)).isEqualTo(Consent.AGREED);
            assertThat(call.commands(RecordCall.class)).isFalse();
            call.says("please stop recording");
            assertThat(call.commands(DiscardCallRecording.class)).isTrue();
        }

        @Test
        void aQuestionThatWasLostWithTheStreamIsNotAskedAgain() {
            OneCall call = onStream(How.ASK);
            call.happens(CallEvent.StreamLost::new);
            call.happens(CallEvent.ResumeAsked::new);
            call.says("yes");
            assertThat(call.commands(RecordCall.class)).isFalse();
        }
    }
}
