/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.desk.CallDesk;
import org.vetbell.desk.LiveCall;

/** The calls this node attends, for staff. */
@Path("/sessions")
@Dependent
@RolesAllowed({"staff", "admin"})
@Tag(name = "Telephony")
public class SessionsResource {
    private final CallDesk desk;
    private final InstantSource clock;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public SessionsResource() {
        this(null);
    }

    @Inject
    SessionsResource(CallDesk desk) {
        this(desk, InstantSource.system());
    }

    SessionsResource(CallDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * A live call.
     *
     * @param started ISO 8601, UTC
     * @param caller masked
     */
    public record Session(
            String callId,
            String clinic,
            String state,
            String rung,
            String started,
            long durationSeconds,
            String lastEvent,
            String caller) {

        static Session of(LiveCall call, Instant now) {
            return new Session(
                    call.call().value(),
                    call.clinic().value(),
                    call.state(),
                    call.rung().label(),
                    call.started().toString(),
                    Duration.between(call.started(), now).toSeconds(),
                    call.lastEvent(),
                    call.maskedCaller());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The live calls", description = "For staff; callers' numbers are masked.")
    public List<Session> sessions() {
        Instant now = clock.instant();
        return desk.live().stream().map(call -> Session.of(call, now)).toList();
    }
}
