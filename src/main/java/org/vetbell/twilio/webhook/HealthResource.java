/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.call.Rung;
import org.vetbell.desk.CallDesk;
import org.vetbell.twilio.TwilioSettings;

/** Whether calls are answered: public, and no more than that. */
@Path("/health")
@Dependent
@Tag(name = "Telephony")
public class HealthResource {
    /** The best rung there is an adapter for: no speech or language service is built in yet. */
    private static final Rung BEST = Rung.R2_CARRIER_SPEECH;

    private final CallDesk desk;
    private final TwilioSettings settings;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public HealthResource() {
        this(null, null);
    }

    @Inject
    HealthResource(CallDesk desk, TwilioSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    /**
     * How the telephone is.
     *
     * @param status {@code UP}
     * @param liveCalls calls attended by this node
     * @param rung the best service a call can get, {@code R0} to {@code R5}
     * @param signatures {@code checked}, or {@code off} in development
     */
    public record Health(String status, int liveCalls, String rung, String signatures) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whether calls are answered", description = "Public.")
    public Health health() {
        String signatures = settings.verifySignatures() ? "checked" : "off";
        return new Health("UP", desk.live().size(), BEST.label(), signatures);
    }
}
