/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
class ChainMetrics implements RecogniserChain.Losses, Usages {
    private static final Logger LOG = Logger.getLogger(ChainMetrics.class.getName());

    private final MetricRegistry registry;

    @Inject
    ChainMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void lost(String recogniser, Fault fault) {
        LOG.log(
                Level.WARNING,
                "Recogniser {0} failed in a call: {1}, {2}",
                new Object[] {recogniser, fault.kind(), fault.reason()});
        registry.counter(
                        Metadata.builder()
                                .withName("vetbell_recogniser_faults")
                                .withDescription("recognisers lost in calls")
                                .build(),
                        new Tag("recogniser", recogniser),
                        new Tag("kind", fault.kind().name()))
                .inc();
    }

    /** A model failed in a call. */
    void modelLost(String model, Fault fault) {
        LOG.log(
                Level.WARNING,
                "Language model {0} failed in a call: {1}, {2}",
                new Object[] {model, fault.kind(), fault.reason()});
        registry.counter(
                        Metadata.builder()
                                .withName("vetbell_model_faults")
                                .withDescription("language models that failed in calls")
                                .build(),
                        new Tag("model", model),
                        new Tag("kind", fault.kind().name()))
                .inc();
    }

    @Override
    public void tokens(ClinicId clinic, String model, LanguageModel.Usage usage) {
        count(clinic, model, "input", usage.input());
        count(clinic, model, "output", usage.output());
    }

    private void count(ClinicId clinic, String model, String kind, int tokens) {
        registry.counter(
                        Metadata.builder()
                                .withName("vetbell_model_tokens")
                                .withDescription("tokens read and written by language models")
                                .build(),
                        new Tag("clinic", clinic.value()),
                        new Tag("model", model),
                        new Tag("kind", kind))
                .inc(tokens);
    }

    void show(Model model) {
        registry.gauge(
                Metadata.builder()
                        .withName("vetbell_model_up")
                        .withDescription("1 while a language model is trusted, 0 while it rests")
                        .build(),
                () -> model.breaker().closed() ? 1 : 0,
                new Tag("model", model.name()));
    }

    void show(Recogniser recogniser) {
        registry.gauge(
                Metadata.builder()
                        .withName("vetbell_recogniser_up")
                        .withDescription("1 while a recogniser is trusted, 0 while it rests")
                        .build(),
                () -> recogniser.breaker().closed() ? 1 : 0,
                new Tag("recogniser", recogniser.name()));
    }
}
