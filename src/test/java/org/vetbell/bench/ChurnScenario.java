/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many short calls, {@code -Dbench.churn} (10000), some at once: each rings, hears a second of its
 * greeting and hangs up. After every tenth part, when none is live, the server's heap is looked at.
 */
final class ChurnScenario implements Scenario {
    private static final int AT_ONCE = 50;
    private static final int PARTS = 10;
    private static final Duration VISIT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final long LONGEST_PART_SECONDS = 180;

    @Override
    public String name() {
        return "churn";
    }

    @Override
    public boolean usual() {
        return false;
    }

    @Override
    public boolean warmsUp() {
        return false;
    }

    @Override
    public void run(Server server, Load load, Report report) throws Exception {
        int part = Math.max(1, Integer.getInteger("bench.churn", 10_000) / PARTS);
        try (HttpClient client = Webhooks.client();
                var loop = new CarrierLoop();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var visits = new Visits(new Webhooks(client, server.target()), loop, callers);
            LiveHeap first = settled(server, client);
            report.value("churn: live heap", 0, "", "%.1f MB", first.megabytes());
            LiveHeap now = first;
            LiveHeap afterFirst = first;
            for (int i = 1; i <= PARTS; i++) {
                visits.hold(part);
                now = settled(server, client);
                afterFirst = i == 1 ? now : afterFirst;
                report.value("churn: live heap", i * part, "", "%.1f MB", now.megabytes());
            }
            report.value("churn: calls that failed", PARTS * part, "none", "%d", visits.failed());
            report.value(
                    "churn: growth since the first part",
                    PARTS * part,
                    "flat",
                    "%.1f MB; most: %s",
                    now.megabytes() - afterFirst.megabytes(),
                    now.growthSince(afterFirst));
        }
    }

    /** The heap once the server attends no call any more. */
    private static LiveHeap settled(Server server, HttpClient client) throws Exception {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (ServerCounts.read(client, server.target().base()).value("vetbell_live_calls") > 0) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("the server still attends calls that are over");
            }
            Pace.hold(BETWEEN_LOOKS);
        }
        return LiveHeap.of(server.pid());
    }

    /** Short calls, one after the other and some at once. */
    private static final class Visits {
        private final Webhooks carrier;
        private final CarrierLoop loop;
        private final ExecutorService callers;
        private final CallerSound noise = CallerSound.noise(1);
        private final Semaphore room = new Semaphore(AT_ONCE);
        private final AtomicInteger failed = new AtomicInteger();

        Visits(Webhooks carrier, CarrierLoop loop, ExecutorService callers) {
            this.carrier = carrier;
            this.loop = loop;
            this.callers = callers;
        }

        int failed() {
            return failed.get();
        }

        void hold(int calls) throws InterruptedException {
            var over = new CountDownLatch(calls);
            for (int i = 0; i < calls; i++) {
                int number = i;
                room.acquire();
                callers.execute(() -> visit(number, over));
            }
            if (!over.await(LONGEST_PART_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(over.getCount() + " calls did not end");
            }
        }

        private void visit(int number, CountDownLatch over) {
            try {
                var closed = new CountDownLatch(1);
                MediaCall call =
                        MediaCall.open(
                                carrier,
                                MediaCall.NUMBER,
                                number,
                                (n, ear, sent) -> new Guest(noise, n),
                                new MannersFigures(),
                                closed::countDown);
                loop.add(call);
                Pace.hold(VISIT);
                loop.execute(() -> hangUp(call));
                if (!closed.await(10, TimeUnit.SECONDS)) {
                    failed.incrementAndGet();
                }
                carrier.over(call.callSid(), MediaCall.NUMBER);
            } catch (IOException | InterruptedException | RuntimeException e) {
                failed.incrementAndGet();
            } finally {
                room.release();
                over.countDown();
            }
        }

        private void hangUp(MediaCall call) {
            loop.mute(call);
            try {
                call.hangUp();
            } catch (IOException gone) {
                failed.incrementAndGet();
            }
        }
    }
}
