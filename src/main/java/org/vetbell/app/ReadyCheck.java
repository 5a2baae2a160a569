/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.vetbell.desk.DeskLife;
import org.vetbell.port.Clinics;

/** Ready for new calls: there are clinics to answer for, and this node is not about to stop. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
    private final DeskLife desk;
    private final Clinics clinics;

    /** For the container's proxies. */
    protected ReadyCheck() {
        this(null, null);
    }

    @Inject
    ReadyCheck(DeskLife desk, Clinics clinics) {
        this.desk = desk;
        this.clinics = clinics;
    }

    @Override
    public HealthCheckResponse call() {
        boolean serving = !clinics.all().isEmpty();
        return HealthCheckResponse.named("calls")
                .status(serving && !desk.draining())
                .withData("liveCalls", desk.liveCalls())
                .withData("draining", desk.draining())
                .build();
    }
}
