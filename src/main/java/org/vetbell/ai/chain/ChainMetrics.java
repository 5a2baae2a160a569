/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.vetbell.port.Fault;

/** Shows whoever operates the server how the providers do. Any thread. */
@Dependent
class ChainMetrics implements RecogniserChain.Losses {
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
