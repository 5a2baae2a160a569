package org.vetbell.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
 * -Dbench.seconds}; on WildFly with {@code -Pbench,wildfly}. With {@code -Djmh=REGEX} it runs JMH
 * benchmarks instead.
 */
public final class Bench {

    private static final Duration START_DEADLINE = Duration.ofMinutes(4);
    private static final List<Scenario> SCENARIOS =
            List.of(new RelayScenario(), new CallScenario(), new VoiceWebhookScenario());

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
                        List.of(Vetbell.WAR, RelayScenario.war(directory)),
                        surroundings.variables(),
                        Optional.of(directory.resolve("bench-server.log")));
        try (ServerProcess server = ServerProcess.start(AppServer.chosen(), launch)) {
            server.awaitReady(START_DEADLINE);
            Target target =
                    new Target(
                            server.base(),
                            surroundings.variables().get("TWILIO_ACCOUNT_SID"),
                            surroundings.variables().get("TWILIO_AUTH_TOKEN"));
            measure(target, new ServerCpu(server.pid()));
        }
    }

    private static void measure(Target target, ServerCpu cpu) throws Exception {
        List<String> rows = new ArrayList<>();
        for (Scenario scenario : chosen()) {
            Load load = Load.chosen();
            System.out.println("Warming up, then measuring: " + scenario.name());
            scenario.run(target, load.warmUp());
            double before = cpu.seconds();
            List<Measured> measured = scenario.run(target, load);
            double used = cpu.seconds() - before;
            String server = System.getProperty("vetbell.server", "payara");
            for (Measured row : measured) {
                rows.add(new Report(server, row.what(), load, row.figures(), used).row());
                used = Double.NaN;
            }
        }
        System.out.println();
        System.out.println(Report.HEADER);
        rows.forEach(System.out::println);
    }

    private static List<Scenario> chosen() {
        String names = System.getProperty("bench.scenarios", "");
        Set<String> wanted = Set.of(names.split(","));
        return SCENARIOS.stream()
                .filter(scenario -> names.isBlank() || wanted.contains(scenario.name()))
                .toList();
    }
}
