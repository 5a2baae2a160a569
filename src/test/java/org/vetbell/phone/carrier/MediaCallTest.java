/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.phone.wire.Method;
import org.vetbell.phone.wire.Signer;

class MediaCallTest {
    private static final String TOKEN = "secret";

    private final LiveCalls calls = new LiveCalls();
    private String callSid;
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
    void aCallThatLingersGoesWhereItsInterfaceSendsItAndEndsWhenThatSaysSo() throws Exception {
        app.on("/sent", "<Say>Here again</Say><Gather timeout='60' action='/never'/>");
        String sent = app.endpoints().url("/sent");
        var acts = new AtomicInteger();
        Caller caller =
                now -> {
                    Steering call = calls.find(callSid).orElseThrow();
                    if (app.requests("/sent").isEmpty()) {
                        boolean lingers = app.requests("/stream-status").size() > 1;
                        return nothing(lingers && acts.getAndIncrement() == 0, call, sent);
                    }
                    call.complete();
                    return Optional.empty();
                };
        try (var agent = new MediaAgent(MediaCallTest::sayOneWordAndClose)) {
            CarrierQuirks forgetful =
                    CarrierQuirks.usual()
                            .without(Quirk.ACTION_AFTER_SERVER_CLOSE)
                            .with(Quirk.LINGERS_AFTER_SERVER_CLOSE);
            CallReport report = call(agent, forgetful, caller);

            assertThat(report.violations()).isEmpty();
            assertThat(report.texts(Moment.Kind.AGENT)).containsExactly("Here again");
            assertThat(report.ending()).isEqualTo(Ending.ENDED_BY_INTERFACE);
            assertThat(app.paths()).doesNotContain("/twilio/resume", "/never");
            assertThat(calls.find(callSid).orElseThrow().redirect(sent, Method.POST)).isFalse();
        }
    }

    private static Optional<Act> nothing(boolean redirects, Steering call, String to) {
        if (redirects) {
            assertThat(call.redirect(to, Method.POST)).isTrue();
        }
        return Optional.empty();
    }

    @Test
    void aStreamEndsWhenItsCallIsSentElsewhereAndItsActionIsNotAsked() throws Exception {
        app.on("/sent", "<Say>Here again</Say><Hangup/>");
        String sent = app.endpoints().url("/sent");
        Caller caller = now -> nothing(true, calls.find(callSid).orElseThrow(), sent);
        try (var agent = new MediaAgent((socket, message) -> {})) {
            CallReport report = call(agent, CarrierQuirks.usual(), caller);

            assertThat(agent.closedWithin(5)).isTrue();
            assertThat(agent.events()).endsWith("stop");
            assertThat(report.texts(Moment.Kind.AGENT)).containsOnly("Here again");
            assertThat(app.paths()).doesNotContain("/twilio/resume");
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
                        new CarrierSettings(app.endpoints(), "AC1", TOKEN, quirks, Voices.plain()),
                        calls);
        CallIdentity call = carrier.dial("+61491570006", "+61255500102");
        callSid = call.callSid();
        return carrier.call(call, caller);
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
