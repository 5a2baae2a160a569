/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.vetbell.ai.builtin.FreeTtsVoice;
import org.vetbell.ai.deepgram.DeepgramVoice;
import org.vetbell.ai.deepgram.DeepgramVoiceSettings;
import org.vetbell.ai.elevenlabs.ElevenLabsSettings;
import org.vetbell.ai.elevenlabs.ElevenLabsVoice;
import org.vetbell.ai.openai.OpenAiVoice;
import org.vetbell.ai.openai.OpenAiVoiceSettings;
import org.vetbell.ai.wire.Alarm;
import org.vetbell.ai.wire.Wire;
import org.vetbell.port.Clinics;
import org.vetbell.port.Conversations;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.TextToSpeech;

/** Puts the voices together, from what is set up; the built-in one is always the last. */
@Dependent
class VoiceChainBeans {
    private static final Logger LOG = Logger.getLogger(VoiceChainBeans.class.getName());
    private static final long MEGABYTE = 1L << 20;

    @Resource(lookup = "java:app/concurrent/ai")
    private ManagedExecutorService executor;

    /** Common phrases are made beside the start, not within it. */
    void start(
            @Observes @Initialized(ApplicationScoped.class) Object started,
            VoiceChain chain,
            Conversations conversations,
            VoiceChainSettings settings,
            Clinics clinics,
            Instance<ChainMetrics> metrics) {
        if (chain.voices().size() > 1 && settings.cacheMegabytes() > 0) {
            boolean live = conversations.readiness() != SpeechToText.Readiness.ABSENT;
            VoiceChain its = live ? chain.preferring(VoiceChainSettings.OPENAI) : chain;
            PhraseWarmer warmer =
                    new PhraseWarmer(its.voices().getFirst(), metrics.get()::usedBesideCalls);
            executor.execute(() -> warmer.begin(clinics.all()));
        }
    }

    @Produces
    @Singleton
    VoiceChainSettings settings() {
        return VoiceChainSettings.from(config());
    }

    @Produces
    @Singleton
    ElevenLabsSettings elevenLabs() {
        return ElevenLabsSettings.from(config());
    }

    @Produces
    @Singleton
    OpenAiVoiceSettings openAiVoice() {
        return OpenAiVoiceSettings.from(config());
    }

    @Produces
    @Singleton
    DeepgramVoiceSettings deepgramVoice() {
        return DeepgramVoiceSettings.from(config());
    }

    /** Without an account nothing is opened, not even the wire. */
    @Produces
    @Singleton
    VoiceChain voice(
            ChainSettings chains,
            VoiceChainSettings settings,
            Remote remote,
            FreeTtsVoice builtin,
            Instance<Wire> wire,
            Instance<ChainMetrics> metrics) {
        List<String> names = settings.voices().stream().filter(remote::isSetUp).toList();
        ChainVoice last = ChainVoice.last(VoiceChainSettings.BUILTIN, builtin);
        if (names.isEmpty()) {
            // The built-in voice keeps deadlines of its own.
            Alarm none = (delay, task) -> Alarm.Ringing.NONE;
            return new VoiceChain(List.of(last), none, (name, fault, bytes) -> {});
        }
        Wire its = wire.get();
        var phrases = new PhraseCache(settings.cacheMegabytes() * MEGABYTE, its.nanos());
        List<ChainVoice> voices = new ArrayList<>();
        for (String name : names) {
            voices.add(
                    ChainVoice.remote(
                            name,
                            remote.voice(name, its),
                            settings.deadlines(),
                            new Breaker(name, Clock.systemUTC(), chains.rest()),
                            phrases));
        }
        voices.add(last);
        ChainMetrics shown = metrics.get();
        voices.forEach(shown::show);
        LOG.log(Level.INFO, "Callers on a media stream are spoken to by {0}, then builtin", names);
        return new VoiceChain(voices, its.alarm(), shown);
    }

    static void end(@Disposes VoiceChain chain) {
        chain.close();
    }

    private static Config config() {
        return ConfigProvider.getConfig(VoiceChainBeans.class.getClassLoader());
    }

    /** The voices behind the network. */
    @Dependent
    static class Remote {
        private final ElevenLabsSettings elevenLabs;
        private final OpenAiVoiceSettings openAi;
        private final DeepgramVoiceSettings deepgram;

        @Inject
        Remote(
                ElevenLabsSettings elevenLabs,
                OpenAiVoiceSettings openAi,
                DeepgramVoiceSettings deepgram) {
            this.elevenLabs = elevenLabs;
            this.openAi = openAi;
            this.deepgram = deepgram;
        }

        boolean isSetUp(String name) {
            return switch (name) {
                case VoiceChainSettings.ELEVENLABS -> elevenLabs.key().isPresent();
                case VoiceChainSettings.OPENAI -> openAi.key().isPresent();
                case VoiceChainSettings.DEEPGRAM -> deepgram.key().isPresent();
                default -> false;
            };
        }

        TextToSpeech voice(String name, Wire wire) {
            return switch (name) {
                case VoiceChainSettings.ELEVENLABS -> new ElevenLabsVoice(wire, elevenLabs);
                case VoiceChainSettings.DEEPGRAM -> new DeepgramVoice(wire, deepgram);
                default -> new OpenAiVoice(wire, openAi);
            };
        }
    }
}
