/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.FakeRecordings;
import org.vetbell.launch.OwnServer;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.Surroundings;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.carrier.CarrierQuirks;
import org.vetbell.phone.carrier.Ending;
import org.vetbell.phone.carrier.LiveCalls;
import org.vetbell.phone.carrier.Moment;
import org.vetbell.phone.carrier.Quirk;
import org.vetbell.phone.rest.RestApi;
import org.vetbell.phone.wire.Answer;
import org.vetbell.phone.wire.Form;

/** What Vetbell asks of the carrier by itself: that calls go on or end, and for recordings. */
class CarrierInterfaceIT {
    /** The carrier keeps a call whose stream we left, and does not ask what to do with it. */
    private static final CarrierQuirks FORGETFUL =
            CarrierQuirks.usual()
                    .without(Quirk.ACTION_AFTER_SERVER_CLOSE)
                    .with(Quirk.LINGERS_AFTER_SERVER_CLOSE);

    private static final String TRANSFER =
            """
            clinic birchwood
            rung media
            expect agent-speaks within 10s
            callee answered
            keys 3
            expect dial +15550100201 within 60s
            expect hangup within 60s
            """;

    private static final String MESSAGE =
            """
            clinic harbour
            rung gather
            expect "Harbour Vets"
            keys 5
            expect "after the tone"
            say This is Jo Miller, please call me back
            keys #
            expect hangup within 60s
            """;

    private static final LiveCalls CALLS = new LiveCalls();

    private static RestApi carrier;
    private static OwnServer server;
    private static RunningVetbell vetbell;

    private final Exchange exchange = new Exchange(vetbell, CALLS);
    private final KeptSound kept = new KeptSound(vetbell);

    @BeforeAll
    static void aServerWithACarrier() {
        server = OwnServer.start("interface", CarrierInterfaceIT::withACarrier);
        vetbell = server.vetbell();
    }

    private static Surroundings withACarrier(Surroundings given) {
        String account = given.variables().get("TWILIO_ACCOUNT_SID");
        String token = given.variables().get("TWILIO_AUTH_TOKEN");
        carrier = RestApi.of(CALLS, account, Map.of(account, token), (url, form) -> {});
        return given.with("TWILIO_BASE_URL", carrier.base().toString())
                .with("VETBELL_TWILIO_STEER", "true")
                .with("VETBELL_RECORDINGS_FETCH", "true")
                .with("VETBELL_RECORDINGS_DELETE_REMOTE", "true");
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
        if (carrier != null) {
            carrier.close();
        }
    }

    @Test
    void aCallTheCarrierForgetsAfterItsStreamIsSentOnAndPutThroughOnce() {
        carrier.then(503, 20503);
        CallReport report = exchange.playAs(TRANSFER, FORGETFUL);

        assertThat(report.violations()).as(report.transcript()).isEmpty();
        assertThat(report.texts(Moment.Kind.DIAL)).as(report.transcript()).hasSize(1);
        String sid = report.call().callSid();
        assertThat(askedOf(sid)).hasSize(2).allMatch(asked -> asked.contains("resume%3Fn%3D1"));

        // The carrier's own question comes after all: it gets the answer again, and nothing else.
        Answer late = resume(report);
        assertThat(late.text()).contains("<Dial").contains("+15550100201");
        assertThat(count(sid, "ResumeAsked")).isEqualTo(1);
    }

    @Test
    void aCallThatWasSaidGoodbyeToAndStaysIsHungUp() throws Exception {
        CallReport report = exchange.play("message", FORGETFUL);

        assertThat(report.violations()).as(report.transcript()).isEmpty();
        assertThat(report.ending()).as(report.transcript()).isEqualTo(Ending.ENDED_BY_INTERFACE);
        String sid = report.call().callSid();
        assertThat(askedOf(sid)).containsExactly(hangUp(sid));
        KeptSound.until(() -> exchange.staff().read("/api/calls/" + sid).contains("MESSAGE_TAKEN"));
    }

    @Test
    void aCarrierThatAsksByItselfIsToldNothing() {
        CallReport report = exchange.playAs(TRANSFER, CarrierQuirks.usual());

        assertThat(report.violations()).as(report.transcript()).isEmpty();
        assertThat(askedOf(report.call().callSid())).isEmpty();
    }

    @Test
    void aMessageAtTheCarrierIsFetchedAlsoWhenItIsNotThereAtOnceAndThenDeletedThere()
            throws Exception {
        carrier.then(404, 20404);
        CallReport report = exchange.play(MESSAGE);
        assertThat(report.violations()).as(report.transcript()).isEmpty();
        String sid = report.call().callSid();
        String audio = messageOf(sid);

        byte[] sound = kept.untilThere(audio);

        assertThat(sound).isEqualTo(FakeRecordings.sound());
        KeptSound.until(() -> asked("DELETE") > 0);
        assertThat(carrier.asked())
                .filteredOn(a -> a.contains("/Recordings/"))
                .extracting(a -> a.split(" ")[0])
                .containsExactly("GET", "GET", "DELETE");
        assertThat(kept.get(audio).body()).isEqualTo(FakeRecordings.sound());
    }

    private static List<String> askedOf(String callSid) {
        return carrier.asked().stream().filter(a -> a.contains("/Calls/" + callSid)).toList();
    }

    private static String hangUp(String callSid) {
        return "POST /2010-04-01/Accounts/%s/Calls/%s.json Status=completed"
                .formatted(vetbell.accountSid(), callSid);
    }

    private static long asked(String method) {
        return carrier.asked().stream().filter(a -> a.startsWith(method)).count();
    }

    private Answer resume(CallReport report) {
        Form form = report.call().parameters("in-progress");
        return exchange.post("/twilio/resume?n=1", form);
    }

    private int count(String callSid, String event) {
        String story = exchange.staff().read("/api/calls/" + callSid);
        return story.split('"' + event + '"', -1).length - 1;
    }

    private String messageOf(String callSid) {
        KeptSound.until(() -> exchange.staff().read("/api/messages").contains(callSid));
        return KeptSound.newestMessage(exchange.staff().read("/api/messages"));
    }
}
