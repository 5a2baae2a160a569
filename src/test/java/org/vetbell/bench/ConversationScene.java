/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.vetbell.fake.ai.FakeChat;
import org.vetbell.fake.ai.FakeOpenAiConversations;
import org.vetbell.fake.ai.FakeOpenAiRealtime;
import org.vetbell.fake.ai.SpokenReply;
import org.vetbell.fake.ai.Witness.What;
import org.vetbell.launch.Surroundings;

/**
 * A model that hears and speaks by itself, in this very process so that it shares a clock with the
 * callers. Its transcription, which runs beside it, is slower than any pause, so that the pause is
 * the clinic's usual one. The others are there because a server wants them to be; nobody asks them.
 */
final class ConversationScene implements Scene {
    private static final long SEED = 21;

    private final Ledger ledger = new Ledger();
    private final AtomicInteger turns = new AtomicInteger();
    private FakeOpenAiConversations model;
    private FakeOpenAiRealtime ears;
    private FakeChat mind;

    /** What passed at the model. */
    Ledger ledger() {
        return ledger;
    }

    @Override
    public Surroundings open(Surroundings plain) throws IOException {
        var seeds = new Random(SEED);
        ears = FakeOpenAiRealtime.listening().hearingSpeechOnly();
        mind = FakeChat.listening();
        model =
                FakeOpenAiConversations.listening()
                        .hearingSpeechOnly()
                        .everyCaller(this::lines)
                        .otherwise(this::answer)
                        .after(() -> Duration.ofMillis(1000))
                        .paced(CascadeScene.drawn(375, 750, seeds), () -> Duration.ofMillis(1));
        return plain.with("VETBELL_CLINICS_FILE", BenchClinics.write(plain.dataDir()).toString())
                .with("OPENAI_API_KEY", "sk-bench")
                .with("VETBELL_AI_REST_SECONDS", "0")
                .with("OPENAI_BASE_URL", mind.url())
                .with("VETBELL_AI_OPENAI_REALTIME_BASE_URL", ears.url())
                .with("VETBELL_AI_OPENAI_SPEECH_TO_SPEECH_BASE_URL", model.url())
                .with("VETBELL_AI_VOICES", "builtin");
    }

    @Override
    public void close() throws InterruptedException {
        model.close();
        ears.close();
        mind.close();
    }

    /** What was done that the real service would refuse, and whether others were asked. */
    String complaints() {
        return model.complaints().stream().distinct().toList()
                + (mind.requests().isEmpty() ? "" : " and others answered");
    }

    private Iterator<String> lines() {
        return Stream.generate(() -> CascadeScene.line(turns.getAndIncrement())).iterator();
    }

    private SpokenReply answer(FakeOpenAiConversations.Asked asked) {
        OptionalInt turn = PetNames.in(asked.conversation().toString());
        if (turn.isEmpty()) {
            return SpokenReply.saying("Certainly.");
        }
        String words = CascadeScene.reply(turn.getAsInt());
        ledger.sees(What.QUESTION, words);
        return new SpokenReply(words, List.of(), new Marked(words, turn.getAsInt()));
    }

    private final class Marked implements SpokenReply.Opening {
        private final String words;
        private final int turn;

        Marked(String words, int turn) {
            this.words = words;
            this.turn = turn;
        }

        @Override
        public void sign(byte[] mulaw) {
            TurnMark.sign(mulaw, turn);
        }

        @Override
        public void given() {
            ledger.sees(What.SOUND, words);
        }
    }
}
