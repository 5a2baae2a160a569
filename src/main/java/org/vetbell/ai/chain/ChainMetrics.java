/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.vetbell.ai.agent.Usages;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;

/** Shows whoever operates the server how the providers do. Any thread. */
@Dependent
class ChainMetrics implements RecogniserChain.Losses, VoiceChain.Losses, Usages {
    private static final Logger LOG = Logger.getLogger(ChainMetrics.class.getName());

    private final MetricRegistry registry;

    @Inject
    ChainMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void lost(String recogniser, Fault fault) {
        warn("Recogniser {0} failed in a call: {1}, {2}", recogniser, fault);
        count("recogniser", "recognisers lost in calls", recogniser, fault);
    }

    /** A model failed in a call. */
    void modelLost(String model, Fault fault) {
        warn("Language model {0} failed in a call: {1}, {2}", model, fault);
        count("model", "language models that failed in calls", model, fault);
    }

    @Override
    public void lost(String voice, Fault fault, int bytes) {
        String when = bytes > 0 ? "within" : "before";
        warn("Voice {0} failed " + when + " a sentence: {1}, {2}", voice, fault);
        count("voice", "sentences that a voice did not complete", voice, fault);
    }

    @Override
    public void tokens(ClinicId clinic, String model, LanguageModel.Usage usage) {
        count(clinic, model, "input", usage.input());
        count(clinic, model, "output", usage.output());
    }

    void show(Recogniser recogniser) {
        show("recogniser", "a recogniser", recogniser.name(), recogniser.breaker()::closed);
    }

    void show(ConversationChain.Speaker model) {
        show("recogniser", "a recogniser", model.name(), model.breaker()::closed);
    }

    void show(Model model) {
        show("model", "a language model", model.name(), model.breaker()::closed);
    }

    void show(ChainVoice voice) {
        show("voice", "a voice", voice.name(), voice::trusted);
    }

    private static void warn(String sentence, String name, Fault fault) {
        LOG.log(Level.WARNING, sentence, new Object[] {name, fault.kind(), fault.reason()});
    }

    private void count(String stage, String description, String name, Fault fault) {
        registry.counter(
                        described("vetbell_" + stage + "_faults", description),
                        new Tag(stage, name),
                        new Tag("kind", fault.kind().name()))
                .inc();
    }

    private void count(ClinicId clinic, String model, String kind, int tokens) {
        registry.counter(
                        described(
                                "vetbell_model_tokens",
                                "tokens read and written by language models"),
                        new Tag("clinic", clinic.value()),
                        new Tag("model", model),
                        new Tag("kind", kind))
                .inc(tokens);
    }

    private void show(String stage, String what, String name, BooleanSupplier trusted) {
        registry.gauge(
                described(
                        "vetbell_" + stage + "_up",
                        "1 while " + what + " is trusted, 0 while it rests"),
                () -> trusted.getAsBoolean() ? 1 : 0,
                new Tag(stage, name));
    }

    private static Metadata described(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }
}
