/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vetbell.fake.ai.FakeChat;
import org.vetbell.fake.ai.FakeElevenLabs;
import org.vetbell.fake.ai.FakeOpenAiRealtime;
import org.vetbell.fake.ai.LivePace;
import org.vetbell.fake.ai.simulator.Delay;
import org.vetbell.launch.Surroundings;

/**
 * A recogniser, a model and a voice, in this very process so that they share a clock with the
 * callers. Their delays are drawn independently. The caller's words are the recogniser's script:
 * each line has another pet's name in it, which the answer repeats.
 */
final class CascadeScene implements Scene {
    private static final int MILLIS_A_LETTER = 40;
    private static final long SEED = 20;

    private final Ledger ledger = new Ledger();
    private final AtomicInteger turns = new AtomicInteger();
    private final Duration word;
    private FakeOpenAiRealtime ears;
    private FakeChat mind;
    private FakeElevenLabs voice;

    /**
     * @param word how long callers take for each of a line's words
     */
    CascadeScene(Duration word) {
        this.word = word;
    }

    /** What passed at the providers. */
    Ledger ledger() {
        return ledger;
    }

    @Override
    public Surroundings open(Surroundings plain) throws IOException {
        var seeds = new Random(SEED);
        ears =
                FakeOpenAiRealtime.listening()
                        .hearingSpeechOnly()
                        .live(new LivePace(word, partials(seeds), Duration.ofMillis(150)))
                        .after(drawn(350, 500, seeds))
                        .everyCaller(this::lines)
                        .seenBy(ledger);
        mind =
                FakeChat.listening()
                        .otherwise(CascadeScene::answer)
                        .paced(drawn(375, 750, seeds), () -> Duration.ofMillis(20))
                        .seenBy(ledger);
        voice =
                FakeElevenLabs.listening()
                        .sounding(s -> TurnMark.sound(s, s.length() * MILLIS_A_LETTER))
                        .after(drawn(100, 250, seeds), () -> Duration.ofMillis(1))
                        .seenBy(ledger);
        return plain.with("VETBELL_CLINICS_FILE", BenchClinics.write(plain.dataDir()).toString())
                .with("OPENAI_API_KEY", "sk-bench")
                .with("VETBELL_AI_REST_SECONDS", "0")
                .with("OPENAI_BASE_URL", mind.url())
                .with("VETBELL_AI_OPENAI_REALTIME_BASE_URL", ears.url())
                .with("VETBELL_AI_SPEECH_TO_SPEECH", "none")
                .with("ELEVENLABS_API_KEY", "xi-bench")
                .with("ELEVENLABS_BASE_URL", voice.url())
                .with("VETBELL_AI_ELEVENLABS_AT_ONCE", "200")
                .with("VETBELL_AI_VOICES", "elevenlabs,builtin");
    }

    @Override
    public void close() throws InterruptedException {
        ears.close();
        mind.close();
        voice.close();
    }

    /** What was done that the real services would refuse. */
    String complaints() {
        return Stream.concat(ears.complaints().stream(), voice.complaints().stream())
                .distinct()
                .toList()
                .toString();
    }

    static Supplier<Duration> drawn(long p50, long p95, Random seeds) {
        return Delay.ofMillis(p50, p95).drawnFrom(new Random(seeds.nextLong()));
    }

    static String line(int turn) {
        return "Can you see my dog " + PetNames.of(turn) + " tomorrow morning please?";
    }

    /** The first clause is long enough to be spoken before the rest is known. */
    static String reply(int turn) {
        return "We can see " + PetNames.of(turn) + ", and we have time at ten.";
    }

    private Iterator<String> lines() {
        return Stream.generate(() -> line(turns.getAndIncrement())).iterator();
    }

    private static Object answer(JsonObject request) {
        OptionalInt turn = PetNames.in(request.getJsonArray("messages").toString());
        return turn.isPresent() ? reply(turn.getAsInt()) : "Certainly.";
    }

    private static Supplier<Duration> partials(Random seeds) {
        var chance = new Random(seeds.nextLong());
        return () -> Duration.ofMillis(100 + chance.nextInt(101));
    }
}
