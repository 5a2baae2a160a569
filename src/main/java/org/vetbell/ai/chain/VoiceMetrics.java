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

/** Shows whoever operates the server how the voices do. Any thread. */
@Dependent
class VoiceMetrics implements VoiceChain.Losses {
    private static final Logger LOG = Logger.getLogger(VoiceMetrics.class.getName());

    private final MetricRegistry registry;

    @Inject
    VoiceMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void lost(String voice, Fault fault, int bytes) {
        LOG.log(
                Level.WARNING,
                "Voice {0} failed {1} a sentence: {2}, {3}",
                new Object[] {
                    voice, bytes > 0 ? "within" : "before", fault.kind(), fault.reason()
                });
        registry.counter(
                        Metadata.builder()
                                .withName("vetbell_voice_faults")
                                .withDescription("sentences that a voice did not complete")
                                .build(),
                        new Tag("voice", voice),
                        new Tag("kind", fault.kind().name()))
                .inc();
    }

    void show(ChainVoice voice) {
        registry.gauge(
                Metadata.builder()
                        .withName("vetbell_voice_up")
                        .withDescription("1 while a voice is trusted, 0 while it rests")
                        .build(),
                () -> voice.trusted() ? 1 : 0,
                new Tag("voice", voice.name()));
    }
}
