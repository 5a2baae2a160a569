/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The yardstick: each call sends a frame every 20 ms to the bare relay and has one back. What is
 * measured is the time from a frame to its answer.
 */
final class Relay {
    private Relay() {}

    /** Writes {@code relay.war}, to be deployed beside Vetbell. */
    static Path war(Path directory) throws IOException {
        Path war = Files.createDirectories(directory).resolve("relay.war");
        ShrinkWrap.create(WebArchive.class, "relay.war")
                .addPackage("org.vetbell.bench.relay")
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        return war;
    }

    /** Loads the relay and returns its processor seconds per call-minute. */
    static double run(Server server, Load load, Report report) throws Exception {
        Latencies latencies = new Latencies();
        URI address = URI.create("ws://" + server.target().base().getAuthority() + "/relay/ws");
        CallerSound noise = CallerSound.noise(1);
        var over = new CountDownLatch(load.calls());
        List<RelayLeg> legs = new ArrayList<>();
        Meter.Spent spent;
        try (var loop = new CarrierLoop()) {
            for (int i = 0; i < load.calls(); i++) {
                RelayLeg leg = RelayLeg.open(address, i, noise, latencies, over);
                legs.add(leg);
                loop.add(leg);
            }
            latencies.forget();
            spent = new Meter(server).during(load.length(), loop, server.name() + " relay");
            loop.execute(() -> legs.forEach(leg -> close(loop, leg)));
            if (!over.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the relay did not close its sockets");
            }
            report.times("relay: frame to answer", load.calls(), latencies, "");
            report.value(
                    "relay: how late the loader sent",
                    load.calls(),
                    "",
                    "p99 %.1f ms",
                    loop.lateness().millisAt(0.99));
        }
        return spent.perCallMinute(load.calls());
    }

    private static void close(CarrierLoop loop, RelayLeg leg) {
        loop.mute(leg);
        try {
            leg.socket().close();
        } catch (IOException gone) {
            leg.ended(true);
        }
    }
}
