/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;
import org.vetbell.ai.sound.SentenceCache;

/** Puts the embedded voice together and loads it when the application starts. */
@Dependent
class VoiceBeans {
    private static final long MEGABYTE = 1L << 20;

    @Resource(lookup = "java:app/concurrent/ai")
    private ManagedExecutorService executor;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started, FreeTtsVoice voice) {
        voice.warmUp();
    }

    @Produces
    @Singleton
    BuiltinSettings settings() {
        return BuiltinSettings.from(ConfigProvider.getConfig(VoiceBeans.class.getClassLoader()));
    }

    @Produces
    @Singleton
    VoicePool voices(BuiltinSettings settings) {
        return new VoicePool(settings.voices());
    }

    static void end(@Disposes VoicePool voices) {
        voices.close();
    }

    /** Not by the port's type: whoever wants a voice gets the chain. */
    @Produces
    @Singleton
    @Typed(FreeTtsVoice.class)
    FreeTtsVoice voice(VoicePool voices, BuiltinSettings settings) {
        SentenceCache cache = new SentenceCache(settings.cacheMegabytes() * MEGABYTE);
        return new FreeTtsVoice(executor, voices, cache);
    }
}
