/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai.simulator;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.vetbell.phone.BadOption;
import org.vetbell.phone.Given;

/**
 * {@code ./mvnw -Pproviders}: simulates the providers until Ctrl-C. Prints the environment that
 * points Vetbell at them, and whatever Vetbell does that the real services would refuse. The exit
 * status is 2 when it could not start as asked.
 */
public final class Providers {
    private static final int NOT_STARTED = 2;

    private Providers() {}

    public static void main(String[] arguments) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Plan plan = Plan.of(new Given(System.getProperties(), System.getenv()));
            run(plan, out);
        } catch (BadOption e) {
            out.println(e.getMessage());
            System.exit(NOT_STARTED);
        }
    }

    private static void run(Plan plan, PrintStream out) throws InterruptedException {
        var simulator = Simulator.start(plan, () -> out.println("A caller is listened to."));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(simulator), "stop-providers"));
        out.println(banner(plan, simulator));
        Set<String> told = new HashSet<>();
        Executors.newSingleThreadScheduledExecutor()
                .scheduleWithFixedDelay(
                        () ->
                                simulator.complaints().stream()
                                        .filter(told::add)
                                        .forEach(c -> out.println("It would be refused: " + c)),
                        1,
                        1,
                        TimeUnit.SECONDS);
        new CountDownLatch(1).await();
    }

    static String banner(Plan plan, Simulator simulator) {
        String exports =
                simulator.variables().entrySet().stream()
                        .map(v -> "  export " + v.getKey() + "=" + v.getValue())
                        .collect(Collectors.joining(System.lineSeparator()));
        return """

                ------------------------------------------------------------------------
                Simulated providers, on this machine only

                OpenAI's transcription, Scribe, Nova, Flux  words after %1$s
                OpenAI's chat           first token after %2$s, then one every %3$s
                OpenAI's conversations  first sound after %2$s, words after %1$s; it hums
                OpenAI's, ElevenLabs', Deepgram's voice  first sound after %6$s, then a piece every %7$s; it hums
                (median/95th percentile, log-normal, seed %4$d)

                Point Vetbell at them, in another terminal:
                %5$s
                  ./mvnw -Prun
                (with VETBELL_AI_SPEECH_TO_SPEECH=none transcription, chat and voice work apart)
                Who listens then, instead of OpenAI (set before -Prun):
                  export VETBELL_AI_RECOGNISERS=elevenlabs    Scribe
                  export VETBELL_AI_RECOGNISERS=deepgram      Nova, or Flux with
                  export VETBELL_AI_DEEPGRAM_TRANSCRIPTION_MODEL=flux-general-en
                Who speaks first: VETBELL_AI_VOICES=elevenlabs, openai or deepgram
                Telephone it, in a third; every caller is heard to say the same:
                  ./mvnw -Pcall -Dscenario=visit

                Ctrl-C stops.
                ------------------------------------------------------------------------
                """
                .formatted(
                        plan.words(),
                        plan.firstToken(),
                        plan.token(),
                        plan.seed(),
                        exports,
                        plan.firstSound(),
                        plan.sound());
    }

    private static void close(Simulator simulator) {
        try {
            simulator.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
