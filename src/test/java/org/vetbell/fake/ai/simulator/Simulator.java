/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vetbell.fake.ai.FakeChat;
import org.vetbell.fake.ai.FakeOpenAiConversations;
import org.vetbell.fake.ai.FakeOpenAiRealtime;
import org.vetbell.fake.ai.FakeOpenAiSpeech;
import org.vetbell.phone.BadOption;

/** The providers, running on loopback. Every delay is drawn independently of all others. */
final class Simulator implements AutoCloseable {
    private final FakeChat chat;
    private final FakeOpenAiRealtime realtime;
    private final OtherServices others;
    private final FakeOpenAiConversations conversations;
    private final FakeOpenAiSpeech speech;

    private Simulator(
            FakeChat chat,
            FakeOpenAiRealtime realtime,
            OtherServices others,
            FakeOpenAiConversations conversations,
            FakeOpenAiSpeech speech) {
        this.chat = chat;
        this.realtime = realtime;
        this.others = others;
        this.conversations = conversations;
        this.speech = speech;
    }

    /**
     * Starts them.
     *
     * @param heard is told of every caller who is listened to
     * @throws BadOption when a port is taken
     */
    static Simulator start(Plan plan, Runnable heard) {
        for (int i = 0; plan.port() > 0 && i < Plan.PROVIDERS; i++) {
            requireFree(plan.port(i));
        }
        var seeds = new Random(plan.seed());
        FakeChat chat =
                FakeChat.listening(plan.port(0))
                        .otherwise(new TalkingModel(plan.talk()))
                        .paced(
                                plan.firstToken().drawnFrom(new Random(seeds.nextLong())),
                                plan.token().drawnFrom(new Random(seeds.nextLong())));
        FakeOpenAiRealtime realtime =
                FakeOpenAiRealtime.listening(plan.port(1))
                        .hearingSpeechOnly()
                        .after(plan.words().drawnFrom(new Random(seeds.nextLong())))
                        .everyCaller(
                                () -> {
                                    heard.run();
                                    return plan.talk().lines().iterator();
                                });
        var others = new OtherServices(plan, seeds, plan.port(2), plan.port(5), heard);
        return new Simulator(
                chat, realtime, others, conversations(plan, seeds, heard), speech(plan, seeds));
    }

    private static FakeOpenAiConversations conversations(Plan plan, Random seeds, Runnable heard) {
        return FakeOpenAiConversations.listening(plan.port(3))
                .hearingSpeechOnly()
                .otherwise(new SpeakingModel(plan.talk()))
                .after(plan.words().drawnFrom(new Random(seeds.nextLong())))
                .paced(
                        plan.firstToken().drawnFrom(new Random(seeds.nextLong())),
                        plan.token().drawnFrom(new Random(seeds.nextLong())))
                .everyCaller(
                        () -> {
                            heard.run();
                            return plan.talk().lines().iterator();
                        });
    }

    private static FakeOpenAiSpeech speech(Plan plan, Random seeds) {
        FakeOpenAiSpeech speech = FakeOpenAiSpeech.listening(plan.port(4));
        speech.after(
                plan.firstSound().drawnFrom(new Random(seeds.nextLong())),
                plan.sound().drawnFrom(new Random(seeds.nextLong())));
        return speech;
    }

    /** The environment variables that point Vetbell at them. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("OPENAI_API_KEY", "sk-simulated");
        variables.put("OPENAI_BASE_URL", chat.url());
        variables.put("VETBELL_AI_OPENAI_REALTIME_BASE_URL", realtime.url());
        variables.put("VETBELL_AI_OPENAI_SPEECH_TO_SPEECH_BASE_URL", conversations.url());
        variables.put("VETBELL_AI_OPENAI_SPEECH_BASE_URL", speech.url());
        variables.put("ELEVENLABS_API_KEY", "xi-simulated");
        variables.put("ELEVENLABS_BASE_URL", others.elevenLabs());
        variables.put("DEEPGRAM_API_KEY", "dg-simulated");
        variables.put("DEEPGRAM_BASE_URL", others.deepgram());
        return variables;
    }

    /** What Vetbell did that the real services would refuse. */
    List<String> complaints() {
        List<String> all = new ArrayList<>(realtime.complaints());
        all.addAll(others.complaints());
        all.addAll(conversations.complaints());
        all.addAll(speech.complaints());
        return all;
    }

    @Override
    public void close() throws InterruptedException {
        chat.close();
        realtime.close();
        others.close();
        conversations.close();
        speech.close();
    }

    private static void requireFree(int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException taken) {
            throw new BadOption(
                    "Port " + port + " is taken: stop what uses it, or choose others by -Dport=…",
                    taken);
        }
    }
}
