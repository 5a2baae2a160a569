package org.vetbell.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The bare relay: each call sends a frame every 20 ms and has one back. The calls are spread over
 * the 20 ms, as real ones are. What is measured is the time from a frame to its answer.
 */
final class RelayScenario implements Scenario {

    @Override
    public String name() {
        return "relay";
    }

    /** Writes {@code relay.war}, to be deployed beside Vetbell. */
    static Path war(Path directory) throws IOException {
        Path war = Files.createDirectories(directory).resolve("relay.war");
        ShrinkWrap.create(WebArchive.class, "relay.war")
                .addPackage("org.vetbell.bench.relay")
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        return war;
    }

    @Override
    public List<Measured> run(Target target, Load load) throws Exception {
        Latencies latencies = new Latencies();
        URI address = URI.create("ws://" + target.base().getAuthority() + "/relay/ws");
        try (HttpClient client = Webhooks.client()) {
            List<RelaySocket> calls = new ArrayList<>();
            for (int i = 0; i < load.calls(); i++) {
                calls.add(RelaySocket.open(client, address, "MZ%032x".formatted(i), latencies));
            }
            Pace.hold(calls, load);
            for (RelaySocket call : calls) {
                call.close();
            }
        }
        return List.of(new Measured(name(), latencies));
    }
}
