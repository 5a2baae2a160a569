/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.vetbell.ai.agent.ModelReceptionist;
import org.vetbell.ai.builtin.BuiltinReceptionist;
import org.vetbell.ai.deepgram.DeepgramSettings;
import org.vetbell.ai.deepgram.DeepgramTranscription;
import org.vetbell.ai.elevenlabs.ScribeSettings;
import org.vetbell.ai.elevenlabs.ScribeTranscription;
import org.vetbell.ai.language.LanguageModels;
import org.vetbell.ai.language.LanguageSettings;
import org.vetbell.ai.openai.OpenAiSettings;
import org.vetbell.ai.openai.OpenAiTranscription;
import org.vetbell.ai.vosk.VoskSettings;
import org.vetbell.ai.vosk.VoskTranscription;
import org.vetbell.ai.wire.Wire;
import org.vetbell.port.Receptionist;
import org.vetbell.port.SpeechToText;

/** Puts together what hears, thinks and speaks for callers, from what is set up. */
@Dependent
class ChainBeans {
    private static final Logger LOG = Logger.getLogger(ChainBeans.class.getName());

    @Produces
    @Singleton
    ChainSettings settings() {
        return ChainSettings.from(config());
    }

    @Produces
    @Singleton
    OpenAiSettings openAi() {
        return OpenAiSettings.from(config());
    }

    @Produces
    @Singleton
    DeepgramSettings deepgram() {
        return DeepgramSettings.from(config());
    }

    @Produces
    @Singleton
    ScribeSettings scribe() {
        return ScribeSettings.from(config());
    }

    @Produces
    @Singleton
    VoskSettings vosk() {
        return VoskSettings.from(config());
    }

    /** Where none is set up nothing is opened, not even the wire. */
    @Produces
    @Singleton
    Recognisers recognisers(
            ChainSettings settings,
            Known known,
            Instance<Wire> wire,
            Instance<ChainMetrics> metrics) {
        List<Recogniser> ready =
                settings.recognisers().stream()
                        .filter(known::isSetUp)
                        .map(name -> recogniser(name, known, wire.get(), settings.rest()))
                        .toList();
        if (!ready.isEmpty()) {
            ready.forEach(metrics.get()::show);
            LOG.log(
                    Level.INFO,
                    "Callers on a media stream are heard by {0}",
                    ready.stream().map(Recogniser::name).toList());
        }
        return new Recognisers(ready);
    }

    static void end(@Disposes Recognisers recognisers) {
        recognisers.close();
    }

    @Produces
    @Singleton
    SpeechToText recogniser(Recognisers recognisers, Instance<ChainMetrics> metrics) {
        return recognisers.all().isEmpty()
                ? SpeechToText.NONE
                : new RecogniserChain(recognisers.all(), metrics.get());
    }

    @Produces
    @Singleton
    LanguageSettings language() {
        return LanguageSettings.from(config());
    }

    @Produces
    @Singleton
    Models models(
            ChainSettings chains,
            LanguageSettings settings,
            Instance<Wire> wire,
            Instance<ChainMetrics> metrics) {
        if (settings.accounts().isEmpty()) {
            return new Models(List.of());
        }
        List<Model> models =
                LanguageModels.of(settings, wire.get()).stream()
                        .map(model -> Model.of(model, Clock.systemUTC(), chains.rest()))
                        .toList();
        models.forEach(metrics.get()::show);
        LOG.log(
                Level.INFO,
                "Callers are answered by {0}, and by the built-in receptionist where those fail",
                models.stream().map(Model::name).toList());
        return new Models(models);
    }

    /** Without a model the built-in receptionist answers alone. */
    @Produces
    @Singleton
    Receptionist receptionist(
            Models models, BuiltinReceptionist builtin, Instance<ChainMetrics> metrics) {
        if (models.all().isEmpty()) {
            return builtin;
        }
        ChainMetrics shown = metrics.get();
        var chain = new ModelChain(models.all(), shown::modelLost);
        return new ReceptionistChain(new ModelReceptionist(chain), chain::permits, builtin);
    }

    private static Recogniser recogniser(String name, Known known, Wire wire, Duration rest) {
        return Recogniser.of(name, known.recogniser(name, wire), Clock.systemUTC(), rest);
    }

    private static Config config() {
        return ConfigProvider.getConfig(ChainBeans.class.getClassLoader());
    }

    /** The recognisers that may be set up. */
    @Dependent
    static class Known {
        private final OpenAiSettings openAi;
        private final DeepgramSettings deepgram;
        private final ScribeSettings scribe;

        private final VoskSettings vosk;

        @Inject
        Known(
                OpenAiSettings openAi,
                DeepgramSettings deepgram,
                ScribeSettings scribe,
                VoskSettings vosk) {
            this.openAi = openAi;
            this.deepgram = deepgram;
            this.scribe = scribe;
            this.vosk = vosk;
        }

        boolean isSetUp(String name) {
            return switch (name) {
                case ChainSettings.OPENAI -> openAi.key().isPresent();
                case ChainSettings.DEEPGRAM -> deepgram.key().isPresent();
                case ChainSettings.ELEVENLABS -> scribe.key().isPresent();
                case ChainSettings.VOSK -> vosk.model().isPresent();
                default -> false;
            };
        }

        SpeechToText recogniser(String name, Wire wire) {
            return switch (name) {
                case ChainSettings.DEEPGRAM -> new DeepgramTranscription(wire, deepgram);
                case ChainSettings.ELEVENLABS -> new ScribeTranscription(wire, scribe);
                case ChainSettings.VOSK -> VoskTranscription.load(wire, vosk);
                default -> new OpenAiTranscription(wire, openAi);
            };
        }
    }
}
