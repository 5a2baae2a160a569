/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.vetbell.phone.carrier.Sids;

/**
 * A storm: 200 people call within ten seconds. Each hears the clinic's own greeting, says what is
 * wanted, says it to the next question too, and hangs up. Whoever gets a safe document instead, or
 * none, was not answered in full.
 */
final class StormScenario implements Scenario {
    private static final int CALLS = 200;
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final String[] LINES = {"I would like to book an appointment", "My dog Rex"};

    @Override
    public String name() {
        return "storm";
    }

    @Override
    public boolean usual() {
        return false;
    }

    @Override
    public void run(Server server, Load load, Report report) throws Exception {
        var rung = new Latencies();
        var asked = new Latencies();
        Latencies late;
        try (HttpClient client = Webhooks.client()) {
            var carrier = new Webhooks(client, server.target());
            late =
                    new OpenLoop(CALLS / (double) LENGTH.toSeconds(), LENGTH, CALLS)
                            .run(due -> call(carrier, rung, asked, due));
        }
        rung.addLost(late.lost());
        int calls = rung.count() + rung.lost();
        report.times("storm: POST /twilio/voice", calls, rung, "none lost");
        report.times("storm: POST /twilio/dtmf, two a call", calls, asked, "none lost");
    }

    private static void call(Webhooks carrier, Latencies rung, Latencies asked, long due) {
        String callSid = Sids.next("CA");
        String number = VoiceWebhookScenario.NUMBER;
        Latencies now = rung;
        try {
            URI next = Answered.next(carrier.ring(callSid, number));
            rung.add(System.nanoTime() - due);
            now = asked;
            for (String line : LINES) {
                long said = System.nanoTime();
                next = Answered.next(carrier.says(callSid, number, next, line));
                asked.add(System.nanoTime() - said);
            }
            carrier.over(callSid, number);
        } catch (IOException notInFull) {
            now.addLost(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
