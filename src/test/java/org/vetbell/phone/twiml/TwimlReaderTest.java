/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.twiml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.phone.wire.Answer;
import org.vetbell.phone.wire.CarrierError;
import org.vetbell.phone.wire.Method;

class TwimlReaderTest {

    private static final String URL = "https://voice.example.com/twilio/voice";

    @Test
    void fillsInTheCarriersDefaults() {
        Verb.Gather gather = (Verb.Gather) verbs("<Gather><Say>Hello</Say></Gather>").getFirst();
        assertThat(gather.prompt()).containsExactly(new Verb.Say("Hello", "en-US"));
        assertThat(gather.action()).isEqualTo(new Verb.Target(URL, Method.POST));
        assertThat(gather.input()).isEqualTo(new Verb.Input(true, false));
        assertThat(gather.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(gather.finishOnKey()).isEqualTo("#");
        assertThat(gather.bargeIn()).isTrue();
    }

    @Test
    void resolvesRelativeAddressesAndDropsFragments() {
        Verb.Redirect redirect =
                (Verb.Redirect) verbs("<Redirect>dtmf?n=7#rc=2</Redirect>").getFirst();
        assertThat(redirect.target().url()).isEqualTo("https://voice.example.com/twilio/dtmf?n=7");
    }

    @Test
    void readsAStreamWithItsParameters() {
        Verb.Connect connect =
                (Verb.Connect)
                        verbs(
                                        "<Connect action='/twilio/resume'>"
                                                + "<Stream url='wss://voice.example.com/twilio/ws'>"
                                                + "<Parameter name='ticket' value='t'/>"
                                                + "</Stream></Connect>")
                                .getFirst();
        assertThat(connect.stream().parameters()).containsEntry("ticket", "t");
        assertThat(connect.action()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Speak>Hello</Speak>",
                "<say>Hello</say>",
                "<Say Voice='alice'>Hello</Say>",
                "<Say></Say>",
                "words",
                "<Gather numDigits='0'/>",
                "<Gather input='voice'/>",
                "<Gather><Dial>+61255500100</Dial></Gather>",
                "<Gather speechModel='phone_call' speechTimeout='auto'/>",
                "<Dial>911</Dial>",
                "<Dial><Number>02 5550 0100</Number></Dial>",
                "<Dial timeout='3'>+61255500100</Dial>",
                "<Record maxLength='1'/>",
                "<Redirect/>",
                "<Connect/>",
                "<Connect><Stream/></Connect>",
                "<Connect><Stream url='ws://voice.example.com/ws'/></Connect>",
                "<Connect><Stream url='wss://voice.example.com/ws?ticket=t'/></Connect>",
                "<Connect><Stream url='wss://h/ws' track='both_tracks'/></Connect>"
            })
    void refusesWhatTheCarrierWouldWarnAbout(String body) {
        assertThatThrownBy(() -> verbs(body))
                .isInstanceOfSatisfying(
                        CarrierError.class,
                        e -> assertThat(e.code()).isEqualTo(CarrierError.SCHEMA));
    }

    @Test
    void refusesAnswersThatAreNoDocument() {
        assertCode(CarrierError.EMPTY_BODY, 200, "application/xml", "");
        assertCode(CarrierError.CONTENT_TYPE, 200, "application/json", "{}");
        assertCode(CarrierError.PARSE_FAILURE, 200, "text/xml", " <Response/>");
        assertCode(
                CarrierError.PARSE_FAILURE,
                200,
                "text/xml",
                "<Response><Say>a & b</Say></Response>");
        assertCode(CarrierError.SCHEMA, 200, "text/xml", "<Html/>");
        assertCode(CarrierError.TOO_LARGE, 200, "text/xml", "<Response>" + " ".repeat(65_536));
        assertCode(CarrierError.RETRIEVAL, 403, "text/xml", "<Response/>");
    }

    private static void assertCode(int code, int status, String type, String body) {
        assertThatThrownBy(() -> TwimlReader.read(answer(status, type, body)))
                .isInstanceOfSatisfying(
                        CarrierError.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static List<Verb> verbs(String body) {
        return TwimlReader.read(
                        answer(
                                200,
                                "application/xml; charset=utf-8",
                                "<?xml version='1.0'?><Response>" + body + "</Response>"))
                .verbs();
    }

    private static Answer answer(int status, String type, String body) {
        return new Answer(URL, status, type, body.getBytes(StandardCharsets.UTF_8));
    }
}
