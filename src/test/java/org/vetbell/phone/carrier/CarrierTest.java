/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.phone.carrier.Switchboard.Request;
import org.vetbell.phone.wire.CarrierError;
import org.vetbell.phone.wire.Form;
import org.vetbell.phone.wire.Signer;

class CarrierTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final String TOKEN = "secret";
    private static final String MENU =
            "<Gather input='dtmf speech' numDigits='1' action='/twilio/dtmf?n=1'>"
                    + "<Say>Press a key</Say></Gather><Say>Goodbye</Say>";

    private Switchboard app;

    @BeforeEach
    void open() throws IOException {
        app = new Switchboard().on("/twilio/voice", MENU);
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void ringsWithTheParametersOfARealCallAndSignsThem() {
        call(new ActingCaller());
        Request ring = app.requests("/twilio/voice").getFirst();
        assertThat(ring.field("CallSid")).matches("CA[0-9a-f]{32}");
        assertThat(ring.field("CallStatus")).isEqualTo("ringing");
        assertThat(ring.field("ToCountry")).isEqualTo("AU");
        Form form = Form.empty();
        for (var field : ring.fields().entrySet()) {
            form = form.with(field.getKey(), field.getValue());
        }
        String url = app.endpoints().url("/twilio/voice");
        assertThat(ring.signature()).isEqualTo(new Signer(TOKEN).sign(url, form));
    }

    @Test
    void fallsThroughAGatherThatHearsNothing() {
        CallReport report = call(new ActingCaller());
        assertThat(report.texts(Moment.Kind.AGENT)).containsExactly("Press a key", "Goodbye");
        assertThat(report.ending()).isEqualTo(Ending.AGENT_HUNG_UP);
        assertThat(app.paths()).containsExactly("/twilio/voice", "/twilio/status");
    }

    @Test
    void submitsAKeyAsSoonAsThereAreEnough() {
        app.on("/twilio/dtmf?n=1", "<Hangup/>");
        call(new ActingCaller(new Act.Press("12")));
        Request pressed = app.requests("/twilio/dtmf?n=1").getFirst();
        assertThat(pressed.field("Digits")).isEqualTo("1");
        assertThat(pressed.field("CallStatus")).isEqualTo("in-progress");
    }

    @Test
    void submitsWordsWithConfidenceWhichMayBeMissing() {
        app.on("/twilio/dtmf?n=1", "<Hangup/>");
        call(new ActingCaller(new Act.Speak("My cat, Müsli")));
        call(
                CarrierQuirks.usual().without(Quirk.CONFIDENCE_SENT),
                new ActingCaller(new Act.Speak("x")));
        var spoken = app.requests("/twilio/dtmf?n=1");
        assertThat(spoken.get(0).field("SpeechResult")).isEqualTo("My cat, Müsli");
        assertThat(spoken.get(0).fields()).containsKey("Confidence");
        assertThat(spoken.get(1).fields()).doesNotContainKey("Confidence");
    }

    @Test
    void endsDigitsAtTheFinishKeyWhichIsNotPartOfThem() {
        app.on("/twilio/voice", "<Gather action='/number'/>").on("/number", "<Hangup/>");
        call(new ActingCaller(new Act.Press("0491570006#")));
        assertThat(app.requests("/number").getFirst().field("Digits")).isEqualTo("0491570006");
    }

    @Test
    void takesTheFinishKeyAloneForNoInput() {
        app.on("/twilio/voice", "<Gather action='/number'/><Say>Nothing</Say>");
        CallReport report = call(new ActingCaller(new Act.Press("#")));
        assertThat(report.texts(Moment.Kind.AGENT)).containsExactly("Nothing");
    }

    @Test
    void asksEvenWithoutInputWhereTheGatherWantsIt() {
        app.on("/twilio/voice", "<Gather actionOnEmptyResult='true' action='/empty'/>")
                .on("/empty", "<Hangup/>");
        call(new ActingCaller());
        assertThat(app.requests("/empty")).hasSize(1);
    }

    @Test
    void ignoresSpeechWhereOnlyKeysAreHeard() {
        app.on("/twilio/voice", "<Gather input='dtmf' action='/x'/><Say>Nothing</Say>");
        CallReport report = call(new ActingCaller(new Act.Speak("hello")));
        assertThat(report.texts(Moment.Kind.AGENT)).containsExactly("Nothing");
    }

    @Test
    void cutsAPromptShortWhenTheCallerInterruptsAndMay() {
        app.on("/twilio/dtmf?n=1", "<Hangup/>");
        assertThat(call(new Impatient()).texts(Moment.Kind.AGENT))
                .containsExactly("Press a key (interrupted)");
        app.on("/twilio/voice", MENU.replace("<Gather", "<Gather bargeIn='false'"));
        assertThat(call(new Impatient()).texts(Moment.Kind.AGENT))
                .containsExactly("Press a key", "Goodbye");
    }

    @Test
    void reportsWhomItReached() {
        app.on("/twilio/voice", "<Dial action='/after'><Number>+61270100111</Number></Dial>")
                .on("/after", "<Hangup/>");
        call(new ActingCaller());
        call(new ActingCaller().withCallee(Callee.BUSY));
        var after = app.requests("/after");
        assertThat(after.get(0).field("DialCallStatus")).isEqualTo("completed");
        assertThat(after.get(0).field("DialBridged")).isEqualTo("true");
        assertThat(after.get(1).field("DialCallStatus")).isEqualTo("busy");
    }

    @Test
    void recordsUntilAKeyOrUntilTheCallerHangsUp() {
        app.on("/twilio/voice", "<Record action='/recorded'/>").on("/recorded", "<Hangup/>");
        call(new ActingCaller(new Act.Speak("Please call me back"), new Act.Press("#")));
        CallReport hungUp = call(new ActingCaller(new Act.Speak("Bye"), new Act.HangUp()));
        var recorded = app.requests("/recorded");
        assertThat(recorded.get(0).field("Digits")).isEqualTo("#");
        assertThat(recorded.get(0).field("RecordingSid")).startsWith("RE");
        assertThat(recorded.get(1).field("Digits")).isEqualTo("hangup");
        assertThat(hungUp.ending()).isEqualTo(Ending.CALLER_HUNG_UP);
    }

    @Test
    void fallsThroughAnEmptyRecordingUnlessTheCarrierIsThoughtToAsk() {
        app.on("/twilio/voice", "<Record action='/recorded'/><Say>Nothing</Say>")
                .on("/recorded", "<Hangup/>");
        assertThat(call(new ActingCaller()).texts(Moment.Kind.AGENT)).containsExactly("Nothing");
        call(
                CarrierQuirks.usual().without(Quirk.EMPTY_RECORDING_FALLS_THROUGH),
                new ActingCaller());
        assertThat(app.requests("/recorded")).hasSize(1);
    }

    @Test
    void reportsTheEndOfEveryCall() {
        call(new ActingCaller(new Act.HangUp()));
        Request end = app.requests("/twilio/status").getFirst();
        assertThat(end.field("CallStatus")).isEqualTo("completed");
        assertThat(Integer.parseInt(end.field("CallDuration"))).isPositive();
        assertThat(end.field("Timestamp")).matches("\\w{3}, \\d\\d \\w{3} \\d{4} .* \\+0000");
    }

    @Test
    void failsLoudlyOnADocumentTheCarrierWouldNotTake() {
        app.on("/twilio/voice", "<Say loudness='11'>Hello</Say>");
        assertThatThrownBy(() -> call(new ActingCaller()))
                .isInstanceOf(CarrierError.class)
                .hasMessageContaining("loudness");
        assertThat(app.requests("/twilio/status")).hasSize(1);
    }

    @Test
    void noticesWhenARepeatedDeliveryGetsAnotherAnswer() {
        app.on("/twilio/voice", "<Say>One</Say>", "<Say>Two</Say>");
        CallReport report =
                call(CarrierQuirks.usual().with(Quirk.DELIVERED_TWICE), new ActingCaller());
        assertThat(report.violations()).hasSize(1);
    }

    @Test
    void noticesACallbackThatIsRefused() {
        app.on("/twilio/voice", "<Record action='/recorded' recordingStatusCallback='/nowhere'/>");
        app.on("/recorded", "<Hangup/>");
        assertThat(call(new ActingCaller(new Act.Speak("Hello"))).violations()).hasSize(1);
    }

    @Test
    void canReorderAQueryWhileSigningItAsItWas() {
        app.on("/twilio/voice", "<Redirect>/next?b=1&amp;a=2</Redirect>").on("/next?a=2&b=1", "");
        call(CarrierQuirks.usual().with(Quirk.QUERY_REORDERED), new ActingCaller());
        assertThat(app.requests("/next?a=2&b=1")).hasSize(1);
    }

    private CallReport call(Caller caller) {
        return call(CarrierQuirks.usual(), caller);
    }

    private CallReport call(CarrierQuirks quirks, Caller caller) {
        var settings = new CarrierSettings(app.endpoints(), ACCOUNT, TOKEN, quirks, Voices.plain());
        var carrier = new Carrier(settings);
        return carrier.call(carrier.dial("+61491570006", "+61255500100"), caller);
    }

    /** Presses a key while it is being spoken to, and does nothing else. */
    private static final class Impatient implements Caller {
        @Override
        public Optional<Act> act(Duration now) {
            return Optional.empty();
        }

        @Override
        public Optional<Act> interrupt() {
            return Optional.of(new Act.Press("1"));
        }
    }
}
