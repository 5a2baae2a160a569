/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The {@link Tally} behind {@code /metrics}. */
@ApplicationScoped
class MetricsTally implements Tally {
    private final MetricRegistry registry;
    private final Map<Happening, Counter> counters = new EnumMap<>(Happening.class);
    private final Map<String, Counter> webhooks = new ConcurrentHashMap<>();

    @Inject
    MetricsTally(MetricRegistry registry) {
        this.registry = registry;
        for (Happening what : Happening.values()) {
            counters.put(what, registry.counter(what.metric()));
        }
    }

    /** For the container's client proxy only. */
    protected MetricsTally() {
        this.registry = null;
    }

    @Override
    public void count(Happening what) {
        counters.get(what).inc();
    }

    @Override
    public void webhook(String route) {
        webhooks.computeIfAbsent(route, this::webhookCounter).inc();
    }

    @Override
    public void showLiveSockets(IntSupplier live) {
        registry.gauge("vetbell_twilio_live_sockets", live::getAsInt);
    }

    private Counter webhookCounter(String route) {
        return registry.counter("vetbell_twilio_webhooks", new Tag("route", route));
    }
}
