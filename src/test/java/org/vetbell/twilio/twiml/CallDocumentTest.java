/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetbell.call.DialReason;
import org.vetbell.call.Expecting;
import org.vetbell.call.PhoneCommand;
import org.vetbell.call.PhoneCommand.Dial;
import org.vetbell.call.PhoneCommand.HangUp;
import org.vetbell.call.PhoneCommand.Listen;
import org.vetbell.call.PhoneCommand.RecordCall;
import org.vetbell.call.PhoneCommand.RecordMessage;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.call.StepId;
import org.vetbell.call.UtteranceId;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.clinic.RecordingRules.How;
import org.vetbell.clinic.RecordingRules.Recorders;
import org.vetbell.clinic.RingGroup;
import org.vetbell.twilio.Harbour;

class CallDocumentTest {
    private static final PhoneNumber EMERGENCY = new PhoneNumber("+61270100111");
    private static final PhoneNumber FRONT_DESK = new PhoneNumber("+61255500101");

    private static final Duration SILENCE = Duration.ofSeconds(6);
    private static final StepId STEP = new StepId(7);

    private final CallDocument documents = new CallDocument(Harbour.URLS);

    @Test
    void aQuestionIsSpokenInsideTheGatherSoThatItCanBeInterrupted() {
        String xml = of(speak("How can I help?"), listen(Expecting.anything()));

        assertThat(xml)
                .contains("<Gather")
                .contains("action=\"https://voice.example.com/twilio/dtmf?n=7\"")
                .contains("input=\"dtmf speech\"")
                .contains("language=\"en-AU\"")
                .contains("actionOnEmptyResult=\"true\"")
                .contains("numDigits=\"1\"")
                .contains("timeout=\"6\"")
                .contains(
                        "<Say language=\"en-AU\" voice=\"Polly.Olivia-Neural\">How can I help?</Say>"
                                + "</Gather><Redirect method=\"POST\">"
                                + "https://voice.example.com/twilio/dtmf?n=7</Redirect>");
    }

    @Test
    void aCallIsRecordedInTheBackgroundFromTheTopOfTheDocument() {
        String xml =
                of(
                        new RecordCall(Recorders.BOTH),
                        speak("How can I help?"),
                        listen(Expecting.anything()));

        assertThat(xml)
                .contains("<Start><Recording")
                .contains("channels=\"dual\"")
                .contains("track=\"both\"")
                .contains("trim=\"do-not-trim\"")
                .contains("recordingStatusCallback=\"https://voice.example.com/twilio/recording\"")
                .contains("recordingStatusCallbackEvent=\"in-progress completed absent\"");
        assertThat(xml.indexOf("<Start>")).isLessThan(xml.indexOf("<Gather"));
    }

    @Test
    void whatOnlyWeRecordIsNoMatterOfTheCarriers() {
        assertThat(of(new RecordCall(Recorders.OWN), new HangUp())).doesNotContain("<Start>");
    }

    @Test
    void aMessageIsWrittenDownOnlyWhereThePracticeWantsIt() {
        var message = new RecordMessage(STEP, Duration.ofSeconds(120), Duration.ofSeconds(5));
        assertThat(of(message)).doesNotContain("transcribe");

        var rules = new RecordingRules(Recorders.NONE, How.ANNOUNCE, '9', Optional.empty(), true);
        assertThat(documents.of(List.of(message), Harbour.leg(rules)))
                .contains("transcribe=\"true\"")
                .contains("transcribeCallback=\"https://voice.example.com/twilio/transcription\"");
    }

    @Test
    void wordsThatMustBeHeardStandBeforeTheGather() {
        String xml =
                of(
                        new Speak(new UtteranceId(1), List.of("Important."), false),
                        speak("How can I help?"),
                        listen(Expecting.anything()));

        assertThat(xml.indexOf("Important.")).isLessThan(xml.indexOf("<Gather"));
        assertThat(xml.indexOf("How can I help?")).isGreaterThan(xml.indexOf("<Gather"));
    }

    @Test
    void aNumberMayHaveManyKeysAndEndsWithTheHash() {
        String xml = of(listen(new Expecting(Expecting.Kind.NUMBER, List.of())));

        assertThat(xml).contains("finishOnKey=\"#\"").doesNotContain("numDigits");
    }

    @Test
    void hintsAreGivenInOrder() {
        String xml = of(listen(new Expecting(Expecting.Kind.OPEN, List.of("book", "a, b"))));

        assertThat(xml).contains("hints=\"book, a  b\"");
    }

    @Test
    void aMessageIsRecordedAndItsFileReported() {
        String xml =
                of(
                        speak("Leave a message."),
                        new RecordMessage(STEP, Duration.ofSeconds(120), Duration.ofSeconds(5)));

        assertThat(xml)
                .contains("Leave a message.</Say><Record")
                .contains("action=\"https://voice.example.com/twilio/voicemail?n=7\"")
                .contains("maxLength=\"120\"")
                .contains("playBeep=\"true\"")
                .contains("timeout=\"5\"")
                .contains("recordingStatusCallback=\"https://voice.example.com/twilio/recording\"");
    }

    @Test
    void aHumanIsDialledWithTheCallersOwnNumberShown() {
        String xml = of(dial(DialReason.EMERGENCY));

        assertThat(xml)
                .contains("<Dial action=\"https://voice.example.com/twilio/transfer?n=7\"")
                .contains("timeout=\"20\"")
                .contains("<Number>+61270100111</Number>")
                .doesNotContain("callerId");
    }

    @Test
    void aWithheldCallerIsDialledWithTheClinicsNumber() {
        assertThat(documents.of(List.of(dial(DialReason.EMERGENCY)), Harbour.leg("")))
                .contains("callerId=\"+61255500100\"");
    }

    @Test
    void aPersonIsToldWhoCallsButAnEmergencyIsPutThroughAtOnce() {
        assertThat(of(dial(DialReason.PERSON)))
                .contains(
                        "url=\"https://voice.example.com/twilio/whisper"
                                + "?clinic=harbour-vets&amp;reason=person&amp;about=not+breathing&amp;call=CA00000000000000000000000000000002&amp;n=7&amp;ask=nothing\"");
        assertThat(of(dial(DialReason.EMERGENCY))).doesNotContain("whisper");
    }

    @Test
    void whoeverIsToConfirmIsAskedForAKeyInAnEmergencyToo() {
        assertThat(of(dial(DialReason.EMERGENCY, true, EMERGENCY)))
                .contains("reason=emergency&amp;about=not+breathing", "&amp;ask=key");
    }

    @Test
    void allOfAGroupRingAtOnceAndTheTalkIsBounded() {
        assertThat(of(dial(DialReason.EMERGENCY, false, EMERGENCY, FRONT_DESK)))
                .contains("timeLimit=\"3600\"", "timeout=\"20\"")
                .contains("<Number>+61270100111</Number><Number>+61255500101</Number>");
    }

    @Test
    void whoeverSendsCallsOnToUsIsNotRung() {
        Leg forwarded = Harbour.forwardedBy(FRONT_DESK);
        Dial both = dial(DialReason.EMERGENCY, false, EMERGENCY, FRONT_DESK);
        Dial one = dial(DialReason.EMERGENCY, false, FRONT_DESK);

        assertThat(documents.of(List.of(both), forwarded))
                .contains(EMERGENCY.e164())
                .doesNotContain(FRONT_DESK.e164());
        assertThat(documents.of(List.of(one), forwarded))
                .contains("<Redirect", "/twilio/transfer?n=7")
                .doesNotContain("<Dial");
    }

    @Test
    void aStepWithoutAnEndHangsUp() {
        assertThat(of(speak("Goodbye."))).endsWith("Goodbye.</Say><Hangup/></Response>");
        assertThat(of()).endsWith("<Response><Hangup/></Response>");
        assertThat(of(new HangUp())).endsWith("<Response><Hangup/></Response>");
    }

    @Test
    void nothingFollowsTheEndOfAStep() {
        assertThat(of(new HangUp(), speak("Never heard."))).doesNotContain("Never heard");
    }

    @Test
    void textIsEscapedAndCleaned() {
        String xml = of(speak("Cats & <dogs>\u0001\ud800 \u00e9"));

        assertThat(xml).contains("Cats &amp; &lt;dogs&gt; \u00e9</Say>");
    }

    @Test
    void longTextIsCutIntoPiecesAVoiceAccepts() {
        String xml = of(speak("word ".repeat(1000)));

        assertThat(xml.split("<Say", -1)).hasSize(3);
        assertThat(xml.replaceAll("<[^>]*>", " ").split("word", -1)).hasSize(1001);
    }

    @Test
    void noDocumentExceedsTheCarriersLimit() {
        String[] sentences = {"&".repeat(100_000), "word ".repeat(100_000)};
        String xml =
                of(
                        speak(sentences),
                        listen(new Expecting(Expecting.Kind.OPEN, List.of("&".repeat(9000)))));

        assertThat(xml.length()).isLessThan(64 * 1024);
    }

    @Test
    void aStreamCarriesItsTicketAndComesBackToUs() {
        assertThat(documents.stream(Harbour.leg(), "t1"))
                .endsWith(
                        "<Response><Connect"
                                + " action=\"https://voice.example.com/twilio/resume?n=1\""
                                + " method=\"POST\"><Stream"
                                + " statusCallback=\"https://voice.example.com/twilio/stream-status\""
                                + " statusCallbackMethod=\"POST\""
                                + " url=\"wss://voice.example.com/twilio/ws\">"
                                + "<Parameter name=\"ticket\" value=\"t1\"/>"
                                + "</Stream></Connect></Response>");
    }

    private String of(PhoneCommand... commands) {
        return documents.of(List.of(commands), Harbour.leg());
    }

    private static Speak speak(String... sentences) {
        return new Speak(new UtteranceId(1), List.of(sentences), true);
    }

    private static Listen listen(Expecting expecting) {
        return new Listen(STEP, expecting, SILENCE);
    }

    private static Dial dial(DialReason reason) {
        return dial(reason, false, EMERGENCY);
    }

    private static Dial dial(DialReason reason, boolean confirm, PhoneNumber... numbers) {
        var group = new RingGroup(List.of(numbers), Duration.ofSeconds(20), confirm);
        return new Dial(STEP, group, reason, "not breathing", Duration.ofHours(1));
    }
}
