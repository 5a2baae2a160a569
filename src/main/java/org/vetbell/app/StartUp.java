/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.app;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vetbell.desk.DeskLife;
import org.vetbell.port.Clinics;
import org.vetbell.twilio.TwilioSettings;

/**
 * Opens the telephone once everything a call needs is up, and holds the server back on its way out.
 */
@Dependent
class StartUp {
    private static final Logger LOG = Logger.getLogger(StartUp.class.getName());

    void start(
            @Observes
                    @Priority(Interceptor.Priority.LIBRARY_AFTER)
                    @Initialized(ApplicationScoped.class)
                    Object started,
            TwilioSettings telephone,
            TrustedProxies proxies,
            Clinics clinics,
            DeskLife desk,
            Drain drain) {
        if (!telephone.verifySignatures()) {
            LOG.warning("ENVIRONMENT=development: signatures are NOT checked, anybody may call");
        }
        LOG.log(Level.CONFIG, "proxies in front: {0}", proxies.count());
        desk.start();
        new StopSignals(drain::run).install();
        LOG.log(Level.INFO, "Vetbell answers for {0} clinics", clinics.all().size());
    }
}
