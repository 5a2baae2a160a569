/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.port.Inbox;

/** What callers asked the front desk to arrange. */
@Path("/appointment-requests")
@Dependent
@RolesAllowed({Roles.STAFF, Roles.ADMIN})
@Tag(name = "Inbox")
public class AppointmentRequestsResource {
    private final Inbox inbox;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public AppointmentRequestsResource() {
        this(null);
    }

    @Inject
    public AppointmentRequestsResource(Inbox inbox) {
        this.inbox = inbox;
    }

    /** A request, in the caller's own words; {@code at} is ISO 8601, UTC. */
    public record Wish(
            long id,
            String call,
            String clinic,
            String at,
            String kind,
            String owner,
            String pet,
            String species,
            String reason,
            String preferredDay,
            String preferredTime,
            String callback) {

        static Wish of(Inbox.Request stored) {
            AppointmentRequest request = stored.request();
            return new Wish(
                    stored.id(),
                    stored.call().value(),
                    stored.clinic().value(),
                    stored.at().toString(),
                    request.kind().name(),
                    request.owner(),
                    request.pet(),
                    request.species(),
                    request.reason(),
                    request.preferredDay(),
                    request.preferredTime(),
                    request.callback());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The newest appointment requests",
            description = "To book, change or cancel; staff confirm them with the caller.")
    public List<Wish> requests(
            @Parameter(description = "Only this clinic's") @QueryParam("clinic") String clinic,
            @Parameter(description = "How many at most, up to 200")
                    @QueryParam("most")
                    @DefaultValue("50")
                    int most) {
        Filter filter = Filter.of(clinic, most);
        return inbox.requests(filter.clinic(), filter.most()).stream().map(Wish::of).toList();
    }
}
