/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
 * -Dbench.seconds}, {@code -Dbench.jfr=true}, {@code -Dbench.database=postgresql}; on WildFly with
 * {@code -Pbench,wildfly}. With {@code -Djmh=REGEX} it runs JMH benchmarks instead.
 */
public final class Bench {

    private static final Duration START_DEADLINE = Duration.ofMinutes(4);
    private static final List<Scenario> SCENARIOS =
            List.of(
                    new MannersScenario(),
                    new VoiceWebhookScenario(),
                    new StormScenario(),
                    new OverloadScenario(),
                    new RetainedScenario(),
                    new ChurnScenario(),
                    new KneeScenario(),
                    new AnswersScenario(),
                    new ConversationScenario());

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String jmh = System.getProperty("jmh", "");
        if (jmh.isBlank()) {
            loadServer();
        } else {
            Main.main(new String[] {jmh});
        }
    }

    /** Scenarios share a server, but for those that want one of their own. */
    private static void loadServer() throws Exception {
        var report = new Report(title());
        Map<Boolean, List<Scenario>> choice =
                chosen().stream().collect(Collectors.partitioningBy(s -> s.scene().isPresent()));
        try {
            if (!choice.get(false).isEmpty()) {
                load(choice.get(false), Optional.empty(), report);
            }
            for (Scenario alone : choice.get(true)) {
                load(List.of(alone), alone.scene(), report);
            }
        } finally {
            // What was found before a scenario broke is printed all the same.
            System.out.println();
            System.out.println(report.tables());
        }
    }

    private static void load(List<Scenario> scenarios, Optional<Scene> scene, Report report)
            throws Exception {
        Path directory = Files.createDirectories(AppServer.SERVERS);
        int port = Ports.free();
        Surroundings plain =
                Surroundings.forTests(Files.createTempDirectory(directory, "bench-data-"), port);
        try (BenchDatabase database = BenchDatabase.chosen()) {
            Surroundings stored = database.serving(plain);
            Surroundings surroundings = scene.isPresent() ? scene.get().open(stored) : stored;
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
                var server = new Server(title(), target, JavaProcess.within(process.pid()));
                measure(server, scenarios, report);
            }
        } finally {
            if (scene.isPresent()) {
                scene.get().close();
            }
        }
    }

    private static String title() {
        return System.getProperty("vetbell.server", "payara") + BenchDatabase.suffix();
    }

    private static void measure(Server server, List<Scenario> scenarios, Report report)
            throws Exception {
        Load load = Load.chosen();
        for (Scenario scenario : scenarios) {
            if (scenario.warmsUp()) {
                System.out.println("Warming up: " + scenario.name());
                scenario.run(server, load.warmUp(), new Report(server.name()));
            }
            System.out.println("Measuring: " + scenario.name());
            scenario.run(server, load, report);
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
