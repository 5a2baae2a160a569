/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.vetbell.clinic.ClinicId;
import org.vetbell.desk.usage.Watch;
import org.vetbell.port.Use;

/** Shows whoever operates the server what is used of providers. Any thread. */
@Dependent
class UsageMetrics implements Watch {
    private static final Logger LOG = Logger.getLogger(UsageMetrics.class.getName());

    private final MetricRegistry registry;

    @Inject
    UsageMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void used(ClinicId clinic, Use use) {
        registry.counter(
                        described("vetbell_used", "what calls used of providers"),
                        new Tag("clinic", clinic.value()),
                        new Tag("service", use.service().toString()),
                        new Tag("kind", use.kind().label()))
                .inc(use.amount());
    }

    @Override
    public void approached(Scope scope, ClinicId clinic, boolean reached) {
        String of = scope.name().toLowerCase(Locale.ROOT);
        String how = reached ? "used up" : "used up to four fifths";
        LOG.log(
                Level.WARNING,
                "Clinic {0}: what a {1} may use of providers is {2}",
                new Object[] {clinic, of, how});
        registry.counter(
                        described("vetbell_caps", "calls, and days, that came near a cap"),
                        new Tag("clinic", clinic.value()),
                        new Tag("cap", of),
                        new Tag("stage", reached ? "reached" : "near"))
                .inc();
    }

    private static Metadata described(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }
}
