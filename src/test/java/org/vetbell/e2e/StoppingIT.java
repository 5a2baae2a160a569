/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.launch.Http;
import org.vetbell.launch.OwnServer;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.carrier.Ending;
import org.vetbell.phone.wire.Answer;
import org.vetbell.phone.wire.Form;

/** What callers get when the server stops, and when it comes back. */
class StoppingIT {
    private static final Duration CALL_DEADLINE = Duration.ofSeconds(20);

    private static final String PATIENT_CALLER =
            """
            clinic harbour
            rung media
            expect agent-speaks
            expect hangup within 60s
            """;

    private OwnServer server;

    @BeforeEach
    void aServerOfItsOwn() {
        server = OwnServer.start("stopping", given -> given);
    }

    @AfterEach
    void itEnds() {
        server.close();
    }

    @Test
    void callersAreToldGoodbyeAndTheCallGoesOnAfterAKill() throws Exception {
        String callSid = aCallerWhoHeardTheGreeting();
        server.kill();
        server.again();
        Answer answer = pressRepeat(callSid);
        assertThat(answer.text()).contains("Harbour Vets");

        var talking =
                CompletableFuture.supplyAsync(
                        () -> new Exchange(server.vetbell()).play(PATIENT_CALLER));
        untilACallIsLive();
        server.close();

        CallReport report = talking.get(60, TimeUnit.SECONDS);
        assertThat(report.ending()).isEqualTo(Ending.AGENT_HUNG_UP);
        server.again();
        assertThat(staff("/api/calls")).contains("DRAINED");
    }

    /** By documents; the process that greeted it is then killed. */
    private String aCallerWhoHeardTheGreeting() throws Exception {
        var exchange = new Exchange(server.vetbell());
        var call = exchange.dial(Exchange.HARBOUR);
        exchange.ring(call);
        untilStored(call.callSid());
        return call.callSid();
    }

    private Answer pressRepeat(String callSid) {
        Form keys =
                Form.of("CallSid", callSid)
                        .with("AccountSid", server.vetbell().accountSid())
                        .with("From", Exchange.CALLER)
                        .with("To", Exchange.HARBOUR)
                        .with("CallStatus", "in-progress")
                        .with("Digits", "0");
        return new Exchange(server.vetbell()).post("/twilio/dtmf?n=1", keys);
    }

    private void untilACallIsLive() throws Exception {
        until(() -> staff("/twilio/sessions").contains("UtteranceHeard") || live());
    }

    private boolean live() throws Exception {
        return staff("/twilio/sessions").contains("StreamOpened");
    }

    /** Reading a call's story stores what is queued of it first. */
    private void untilStored(String callSid) throws Exception {
        until(() -> staff("/api/calls/" + callSid).contains("CallStarted"));
    }

    private String staff(String path) throws Exception {
        URI uri = server.vetbell().base().resolve(path);
        return Http.get(uri, server.vetbell().adminUser(), server.vetbell().adminPassword()).body();
    }

    private static void until(Condition condition) throws Exception {
        long deadline = System.nanoTime() + CALL_DEADLINE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("time ran out").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }
}
