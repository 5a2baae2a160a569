/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.vetbell.phone.carrier.Sids;

/**
 * Ten times as many calls ring as are planned for. Goodput is what is answered in full, with the
 * call's own document, within a second of its arrival; it is compared with that of the planned
 * load. Whoever is not, gets a document all the same: the carrier never sees an error.
 */
final class OverloadScenario implements Scenario {
    private static final int TIMES = 10;
    private static final Duration PLANNED_LENGTH = Duration.ofSeconds(15);
    private static final long IN_TIME = TimeUnit.SECONDS.toNanos(1);

    /** As many as ring in the carrier's fifteen seconds of patience. */
    private static final int MOST_AT_ONCE = 7500;

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public boolean usual() {
        return false;
    }

    @Override
    public void run(Server server, Load load, Report report) throws Exception {
        int planned = VoiceWebhookScenario.CALLS_PER_SECOND;
        Outcome usual = ringing(server, planned, PLANNED_LENGTH);
        Flight flight = Flight.record(server.pid(), name());
        Outcome over = ringing(server, planned * TIMES, load.length());
        flight.print();
        Outcome after = ringing(server, planned, PLANNED_LENGTH);
        row(report, "planned load", planned, usual);
        row(report, "10 × planned", planned * TIMES, over);
        row(report, "planned load again", planned, after);
        report.value(
                "overload: goodput, of the planned load's",
                planned * TIMES,
                "≥ 95 %",
                "%.0f %% (%.1f of %.1f calls a second)",
                100 * over.goodput() / usual.goodput(),
                over.goodput(),
                usual.goodput());
    }

    private static Outcome ringing(Server server, int perSecond, Duration length)
            throws IOException, InterruptedException {
        var outcome = new Outcome(length);
        var cpu = new ServerCpu(server.pid());
        double before = cpu.seconds();
        try (HttpClient client = Webhooks.client()) {
            var carrier = new Webhooks(client, server.target());
            outcome.late =
                    new OpenLoop(perSecond, length, MOST_AT_ONCE)
                            .run(due -> ring(carrier, outcome, due));
        }
        outcome.spent = cpu.seconds() - before;
        return outcome;
    }

    private static void ring(Webhooks carrier, Outcome outcome, long due) {
        String callSid = Sids.next("CA");
        try {
            HttpResponse<String> answer = carrier.tryToRing(callSid, VoiceWebhookScenario.NUMBER);
            outcome.answered(Answered.by(answer), System.nanoTime() - due);
        } catch (IOException none) {
            outcome.lost();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        over(carrier, outcome, callSid);
    }

    private static void over(Webhooks carrier, Outcome outcome, String callSid) {
        try {
            carrier.over(callSid, VoiceWebhookScenario.NUMBER);
        } catch (IOException refused) {
            outcome.unreported.addLost(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void row(Report report, String what, int perSecond, Outcome outcome) {
        report.times("overload: answered in full, " + what, perSecond, outcome.inFull(), "");
        report.times(
                "overload: answered otherwise, " + what,
                perSecond,
                outcome.times.get(Answered.OTHERWISE),
                "");
        report.value(
                "overload: errors, no answer, callbacks refused, "
                        + what
                        + "; how late the loader rang",
                perSecond,
                "none",
                "%d, %d, %d; p99 %.0f ms",
                outcome.times.get(Answered.WRONGLY).count(),
                outcome.inFull().lost() + outcome.late.lost(),
                outcome.unreported.lost(),
                outcome.late.millisAt(0.99));
        report.value(
                "overload: CPU-ms of the server a call, " + what,
                perSecond,
                "",
                "%.1f",
                outcome.spent * 1000 / outcome.late.count());
    }

    /** What became of all who rang. */
    private static final class Outcome {
        private final Duration length;
        private final Map<Answered, Latencies> times = new EnumMap<>(Answered.class);
        private final Latencies inTime = new Latencies();
        private final Latencies unreported = new Latencies();
        private Latencies late = new Latencies();
        private double spent;

        Outcome(Duration length) {
            this.length = length;
            for (Answered each : Answered.values()) {
                times.put(each, new Latencies());
            }
        }

        Latencies inFull() {
            return times.get(Answered.IN_FULL);
        }

        void answered(Answered how, long nanos) {
            times.get(how).add(nanos);
            if (how == Answered.IN_FULL && nanos <= IN_TIME) {
                inTime.add(nanos);
            }
        }

        void lost() {
            inFull().addLost(1);
        }

        /** Calls a second. */
        double goodput() {
            return inTime.count() / (double) length.toSeconds();
        }
    }
}
