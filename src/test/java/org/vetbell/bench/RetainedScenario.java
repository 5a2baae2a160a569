/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.time.Duration;

/** What a live call keeps on the heap: with none, and with many that talk. */
final class RetainedScenario implements Scenario {
    private static final Duration TALKING = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "retained";
    }

    /** A first round fills what is filled once. */
    @Override
    public boolean warmsUp() {
        return true;
    }

    @Override
    public void run(Server server, Load load, Report report) throws Exception {
        int calls = load.calls();
        LiveHeap idle = LiveHeap.of(server.pid());
        var figures = new MannersFigures();
        LiveHeap talking;
        try (var board =
                new Switchboard(server.target(), CallCast.interrupting(figures), figures)) {
            board.raiseTo(calls);
            Pace.hold(TALKING);
            talking = LiveHeap.of(server.pid());
        }
        double kilobytes = (talking.bytes() - idle.bytes()) / 1024.0 / calls;
        report.value("live heap per call", calls, "≤ 1024 KB", "%.0f KB", kilobytes);
        report.value("live heap: grew most", calls, "", "%s", talking.growthSince(idle));
    }
}
