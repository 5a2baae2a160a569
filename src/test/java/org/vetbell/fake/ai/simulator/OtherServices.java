/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vetbell.fake.ai.FakeDeepgram;
import org.vetbell.fake.ai.FakeDeepgramSpeech;
import org.vetbell.fake.ai.FakeElevenLabs;
import org.vetbell.fake.ai.FakeFlux;
import org.vetbell.fake.ai.FakeScribe;
import org.vetbell.fake.ai.Gate;
import org.vetbell.fake.ai.ScriptedRecogniser;

/**
 * The companies that hear and speak: ElevenLabs with Scribe and its voice, Deepgram with Nova, Flux
 * and its voice; an address for each company.
 */
final class OtherServices implements AutoCloseable {
    private final FakeElevenLabs voice;
    private final FakeScribe scribe = FakeScribe.listening();
    private final FakeDeepgram nova = FakeDeepgram.listening();
    private final FakeFlux flux = FakeFlux.listening();
    private final FakeDeepgramSpeech deepgramVoice = FakeDeepgramSpeech.listening();
    private final Gate elevenLabs;
    private final Gate deepgram;

    /**
     * @param elevenLabsPort 0, like the other: any
     * @param heard is told of every caller who is listened to
     */
    OtherServices(Plan plan, Random seeds, int elevenLabsPort, int deepgramPort, Runnable heard) {
        voice =
                FakeElevenLabs.listening()
                        .after(
                                plan.firstSound().drawnFrom(new Random(seeds.nextLong())),
                                plan.sound().drawnFrom(new Random(seeds.nextLong())));
        deepgramVoice.after(
                plan.firstSound().drawnFrom(new Random(seeds.nextLong())),
                plan.sound().drawnFrom(new Random(seeds.nextLong())));
        for (ScriptedRecogniser each : recognisers()) {
            each.hearingSpeechOnly();
            each.after(plan.words().drawnFrom(new Random(seeds.nextLong())));
            each.everyCaller(
                    () -> {
                        heard.run();
                        return plan.talk().lines().iterator();
                    });
        }
        elevenLabs =
                Gate.before(
                        Map.of(
                                "/v1/text-to-speech/", voice.url(),
                                "/v1/speech-to-text/", scribe.url()),
                        elevenLabsPort);
        deepgram =
                Gate.before(
                        Map.of(
                                "/v1/listen", nova.url(),
                                "/v2/listen", flux.url(),
                                "/v1/speak", deepgramVoice.url()),
                        deepgramPort);
    }

    String elevenLabs() {
        return elevenLabs.url();
    }

    String deepgram() {
        return deepgram.url();
    }

    /** What Vetbell did that the real services would refuse. */
    List<String> complaints() {
        List<String> all = new ArrayList<>(voice.complaints());
        all.addAll(deepgramVoice.complaints());
        recognisers().forEach(each -> all.addAll(each.complaints()));
        return all;
    }

    @Override
    public void close() throws InterruptedException {
        try {
            elevenLabs.close();
            deepgram.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        voice.close();
        deepgramVoice.close();
        for (ScriptedRecogniser each : recognisers()) {
            each.close();
        }
    }

    private List<ScriptedRecogniser> recognisers() {
        return List.of(scribe, nova, flux);
    }
}
