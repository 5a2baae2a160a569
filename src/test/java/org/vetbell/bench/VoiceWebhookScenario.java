/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Twenty calls a second ring on a number that the carrier speaks for; each is over a moment later.
 * Measured is the time until {@code /twilio/voice} is answered, its durable row included.
 */
final class VoiceWebhookScenario implements Scenario {
    private static final String NUMBER = "+61255500100";
    private static final int CALLS_PER_SECOND = 20;
    private static final int MOST_AT_ONCE = 64;

    @Override
    public String name() {
        return "voice";
    }

    @Override
    public void run(Server server, Load load, Report report) throws Exception {
        var latencies = new Latencies();
        var room = new Semaphore(MOST_AT_ONCE);
        try (HttpClient client = Webhooks.client();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var carrier = new Webhooks(client, server.target());
            long step = Duration.ofSeconds(1).toNanos() / CALLS_PER_SECOND;
            long start = System.nanoTime();
            long rings = load.length().toNanos() / step;
            for (long n = 0; n < rings; n++) {
                Pace.await(start + n * step);
                if (room.tryAcquire(10, TimeUnit.SECONDS)) {
                    callers.execute(() -> ring(carrier, latencies, room));
                } else {
                    latencies.addLost(1);
                }
            }
        }
        report.times(
                "POST /twilio/voice, 20 calls a second", CALLS_PER_SECOND, latencies, "p99 ≤ 50");
    }

    private static void ring(Webhooks carrier, Latencies latencies, Semaphore room) {
        String callSid = "CA%032x".formatted(System.nanoTime());
        long begun = System.nanoTime();
        try {
            carrier.ring(callSid, NUMBER);
            latencies.add(System.nanoTime() - begun);
            carrier.over(callSid, NUMBER);
        } catch (Exception e) {
            latencies.addLost(1);
        } finally {
            room.release();
        }
    }
}
