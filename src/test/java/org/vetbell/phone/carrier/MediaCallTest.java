/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Base64;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.phone.wire.Signer;

class MediaCallTest {

    private static final String TOKEN = "secret";

    private Switchboard app;

    @BeforeEach
    void open() throws Exception {
        app = new Switchboard().on("/twilio/resume", "<Hangup/>").on("/stream-status", "");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void speaksTheProtocolAndGoesOnAfterTheServersClose() throws Exception {
        try (var agent = new MediaAgent(MediaCallTest::sayOneWordAndClose)) {
            CallReport report = call(agent, CarrierQuirks.usual(), new ActingCaller());
            assertThat(agent.events()).startsWith("connected", "start").contains("media", "mark");
            assertThat(report.noticed(Moment.Kind.AGENT_SPEAKS)).isTrue();
            assertThat(report.violations()).isEmpty();
            assertThat(report.tape().agentSamples()).isNotEmpty();
            assertThat(app.paths()).contains("/twilio/resume", "/twilio/status");
        }
    }

    @Test
    void signsTheSocketAddressAndNamesNoOrigin() throws Exception {
        try (var agent = new MediaAgent(MediaCallTest::sayOneWordAndClose)) {
            call(agent, CarrierQuirks.usual(), new ActingCaller());
            assertThat(agent.handshake().getFieldValue("x-twilio-signature"))
                    .isEqualTo(new Signer(TOKEN).sign(agent.url()));
            assertThat(agent.handshake().hasFieldValue("Origin")).isFalse();
            assertThat(agent.handshake().hasFieldValue("Sec-WebSocket-Extensions")).isFalse();
        }
    }

    @Test
    void sendsStopBeforeItClosesWhenTheCallerHangsUp() throws Exception {
        try (var agent = new MediaAgent((socket, message) -> {})) {
            CallReport report =
                    call(
                            agent,
                            CarrierQuirks.usual(),
                            new ActingCaller(new Act.Press("5"), new Act.HangUp()));
            assertThat(agent.closedWithin(5)).isTrue();
            assertThat(agent.events()).contains("dtmf").endsWith("stop");
            assertThat(report.ending()).isEqualTo(Ending.CALLER_HUNG_UP);
            assertThat(app.paths()).doesNotContain("/twilio/resume");
        }
    }

    @Test
    void canCloseWithoutAStop() throws Exception {
        try (var agent = new MediaAgent((socket, message) -> {})) {
            call(
                    agent,
                    CarrierQuirks.usual().without(Quirk.STOP_BEFORE_CLOSE),
                    new ActingCaller(new Act.HangUp()));
            assertThat(agent.closedWithin(5)).isTrue();
            assertThat(agent.events()).doesNotContain("stop");
        }
    }

    @Test
    void goesOnBelowWhenTheSocketCannotBeOpened() throws Exception {
        String nowhere = app.endpoints().publicBase().replaceFirst("^http", "ws") + "/no-socket";
        app.on("/twilio/voice", connect(nowhere, "") + "<Say>Sorry</Say>");
        CallReport report = call(CarrierQuirks.usual(), new ActingCaller());
        assertThat(report.texts(Moment.Kind.AGENT)).containsExactly("Sorry");
        assertThat(report.violations()).singleElement().asString().contains("31920");
        assertThat(app.requests("/stream-status").getFirst().field("StreamEvent"))
                .isEqualTo("stream-error");
    }

    @Test
    void reportsWhatTheApplicationSendsWrongly() throws Exception {
        try (var agent = new MediaAgent(MediaCallTest::sendNonsenseAndClose)) {
            CallReport report = call(agent, CarrierQuirks.usual(), new ActingCaller());
            assertThat(report.violations()).hasSize(1);
        }
    }

    private CallReport call(MediaAgent agent, CarrierQuirks quirks, Caller caller) {
        app.on("/twilio/voice", connect(agent.url(), " action='/twilio/resume'"));
        return call(quirks, caller);
    }

    private CallReport call(CarrierQuirks quirks, Caller caller) {
        var carrier =
                new Carrier(
                        new CarrierSettings(app.endpoints(), "AC1", TOKEN, quirks, Voices.plain()));
        return carrier.call(carrier.dial("+61491570006", "+61255500102"), caller);
    }

    private String connect(String url, String action) {
        String status = app.endpoints().url("/stream-status");
        return "<Connect"
                + action
                + "><Stream url='"
                + url
                + "' statusCallback='"
                + status
                + "'><Parameter name='ticket' value='t'/></Stream></Connect>";
    }

    private static void sayOneWordAndClose(WebSocket socket, JsonObject message) {
        switch (message.getString("event")) {
            case "start" -> {
                byte[] loud = new byte[1600];
                Arrays.fill(loud, (byte) 0x10);
                send(
                        socket,
                        message,
                        "media",
                        "{'payload':'" + Base64.getEncoder().encodeToString(loud) + "'}");
                send(socket, message, "mark", "{'name':'end'}");
            }
            case "mark" -> socket.close(1000);
            default -> {
                // only the two above matter here
            }
        }
    }

    private static void sendNonsenseAndClose(WebSocket socket, JsonObject message) {
        if (message.getString("event").equals("start")) {
            send(socket, message, "stop", "{}");
            socket.close(1000);
        }
    }

    private static void send(WebSocket socket, JsonObject message, String event, String part) {
        String text =
                "{'event':'%s','streamSid':'%s','%s':%s}"
                        .formatted(event, MediaAgent.streamSid(message), event, part);
        socket.send(text.replace('\'', '"'));
    }
}
