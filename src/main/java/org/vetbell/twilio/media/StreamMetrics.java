/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.vetbell.desk.LatencyCounts;

/** What the media sockets time. The sockets touch plain counts; the registry reads them. */
@ApplicationScoped
class StreamMetrics {
    private final LatencyCounts clears = LatencyCounts.ofClears();

    /** For the container's client proxy. */
    protected StreamMetrics() {}

    @Inject
    StreamMetrics(MetricRegistry registry) {
        registry.gauge(
                named("vetbell_clears_sent", "times the caller's line was silenced"),
                clears::count);
        clears.publish(
                registry,
                named(
                        "vetbell_clears_sent_within",
                        "clears the socket had taken within so many ms of being wanted"));
    }

    LatencyCounts clears() {
        return clears;
    }

    private static Metadata named(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }
}
