/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.net.http.HttpClient;
import org.vetbell.phone.carrier.Sids;

/**
 * Fifty calls a second ring on a number that the carrier speaks for; each is over a moment later.
 * Measured is the time until {@code /twilio/voice} is answered, its durable row included.
 */
final class VoiceWebhookScenario implements Scenario {
    /** A number of the sample clinics that is answered with documents. */
    static final String NUMBER = "+61255500100";

    static final int CALLS_PER_SECOND = 50;
    private static final int MOST_AT_ONCE = 500;

    @Override
    public String name() {
        return "voice";
    }

    @Override
    public void run(Server server, Load load, Report report) throws Exception {
        var answered = new Latencies();
        var cpu = new ServerCpu(server.pid());
        double before = cpu.seconds();
        Latencies late;
        try (HttpClient client = Webhooks.client()) {
            var carrier = new Webhooks(client, server.target());
            late =
                    new OpenLoop(CALLS_PER_SECOND, load.length(), MOST_AT_ONCE)
                            .run(due -> ring(carrier, answered, due));
        }
        double spent = cpu.seconds() - before;
        answered.addLost(late.lost());
        report.times(
                "POST /twilio/voice, 50 calls a second", CALLS_PER_SECOND, answered, "p99 ≤ 50");
        report.value(
                "voice: how late the loader rang",
                CALLS_PER_SECOND,
                "",
                "p99 %.1f ms",
                late.millisAt(0.99));
        report.value(
                "voice: CPU-ms of the server a call, for its ring and its end",
                CALLS_PER_SECOND,
                "",
                "%.1f",
                spent * 1000 / late.count());
    }

    private static void ring(Webhooks carrier, Latencies answered, long due) {
        String callSid = Sids.next("CA");
        try {
            carrier.ring(callSid, NUMBER);
            answered.add(System.nanoTime() - due);
            carrier.over(callSid, NUMBER);
        } catch (Exception e) {
            answered.addLost(1);
        }
    }
}
