/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.Main;
import org.vetbell.launch.AppServer;
import org.vetbell.launch.Launch;
import org.vetbell.launch.Ports;
import org.vetbell.launch.ServerProcess;
import org.vetbell.launch.Surroundings;
import org.vetbell.launch.Vetbell;

/**
 * {@code ./mvnw -Pbench}: starts a server with Vetbell and the bare relay on it, loads it with each
 * scenario and prints what they cost. {@code -Dbench.scenarios=a,b}, {@code -Dbench.calls}, {@code
 * -Dbench.seconds}, {@code -Dbench.jfr=true}; on WildFly with {@code -Pbench,wildfly}. With {@code
 * -Djmh=REGEX} it runs JMH benchmarks instead.
 */
public final class Bench {

    private static final Duration START_DEADLINE = Duration.ofMinutes(4);
    private static final List<Scenario> SCENARIOS =
            List.of(
                    new MannersScenario(),
                    new VoiceWebhookScenario(),
                    new RetainedScenario(),
                    new ChurnScenario(),
                    new KneeScenario());

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String jmh = System.getProperty("jmh", "");
        if (jmh.isBlank()) {
            loadServer();
        } else {
            Main.main(new String[] {jmh});
        }
    }

    private static void loadServer() throws Exception {
        Path directory = Files.createDirectories(AppServer.SERVERS);
        int port = Ports.free();
        Surroundings surroundings =
                Surroundings.forTests(Files.createTempDirectory(directory, "bench-data-"), port);
        Launch launch =
                new Launch(
                        port,
                        true,
                        List.of(Vetbell.WAR, Relay.war(directory)),
                        surroundings.variables(),
                        Optional.of(directory.resolve("bench-server.log")));
        try (ServerProcess process = ServerProcess.start(AppServer.chosen(), launch)) {
            process.awaitReady(START_DEADLINE);
            Precedence.take();
            Target target =
                    new Target(
                            process.base(),
                            surroundings.variables().get("TWILIO_ACCOUNT_SID"),
                            surroundings.variables().get("TWILIO_AUTH_TOKEN"));
            String name = System.getProperty("vetbell.server", "payara");
            measure(new Server(name, target, JavaProcess.within(process.pid())));
        }
    }

    /** What was found before a scenario broke is printed all the same. */
    private static void measure(Server server) throws Exception {
        var report = new Report(server.name());
        Load load = Load.chosen();
        try {
            for (Scenario scenario : chosen()) {
                if (scenario.warmsUp()) {
                    System.out.println("Warming up: " + scenario.name());
                    scenario.run(server, load.warmUp(), new Report(server.name()));
                }
                System.out.println("Measuring: " + scenario.name());
                scenario.run(server, load, report);
            }
        } finally {
            System.out.println();
            System.out.println(report.tables());
        }
    }

    private static List<Scenario> chosen() {
        String names = System.getProperty("bench.scenarios", "");
        Set<String> wanted = Set.of(names.split(","));
        return SCENARIOS.stream()
                .filter(s -> names.isBlank() ? s.usual() : wanted.contains(s.name()))
                .toList();
    }
}
