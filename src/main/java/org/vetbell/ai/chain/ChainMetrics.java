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
import org.vetbell.port.Fault;
import org.vetbell.port.Use;

/** Shows whoever operates the server how the providers do. Any thread. */
@Dependent
class ChainMetrics implements RecogniserChain.Losses, VoiceChain.Losses {
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

    /** Something was bought that is no call's. */
    void usedBesideCalls(Use use) {
        registry.counter(
                        described(
                                "vetbell_used_beside_calls",
                                "what was used of providers for no call of its own"),
                        new Tag("service", use.service().toString()),
                        new Tag("kind", use.kind().label()))
                .inc(use.amount());
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
