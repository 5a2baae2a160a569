/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.call.CallId;
import org.vetbell.port.CallJournal;
import org.vetbell.port.CallLog;

/** The calls, live and past. */
@Path("/calls")
@Dependent
@RolesAllowed({Roles.STAFF, Roles.ADMIN})
@Tag(name = "Calls")
public class CallsResource {
    private final CallLog calls;
    private final CallJournal journal;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public CallsResource() {
        this(null, null);
    }

    @Inject
    public CallsResource(CallLog calls, CallJournal journal) {
        this.calls = calls;
        this.journal = journal;
    }

    /**
     * A call.
     *
     * @param caller E.164, empty when withheld
     * @param rung the service it got, {@code R0} to {@code R5}
     * @param started ISO 8601, UTC
     * @param ended ISO 8601, UTC; empty while the call is live
     * @param reason why it ended; empty while it is live
     */
    public record Call(
            String id,
            String clinic,
            String caller,
            String rung,
            boolean urgent,
            String started,
            String ended,
            String reason) {

        static Call of(CallLog.Entry entry) {
            return new Call(
                    entry.call().value(),
                    entry.clinic().value(),
                    entry.callerNumber(),
                    entry.rung().label(),
                    entry.urgent(),
                    entry.started().toString(),
                    entry.ended().map(Object::toString).orElse(""),
                    entry.reason().map(Enum::name).orElse(""));
        }
    }

    /** A call with everything that happened to it, in order. */
    public record CallStory(Call call, List<TimelineEntry> timeline) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The newest calls", description = "Live ones have no end.")
    public List<Call> calls(
            @Parameter(description = "Only this clinic's") @QueryParam("clinic") String clinic,
            @Parameter(description = "How many at most, up to 200")
                    @QueryParam("most")
                    @DefaultValue("50")
                    int most) {
        Filter filter = Filter.of(clinic, most);
        return calls.newest(filter.clinic(), filter.most()).stream().map(Call::of).toList();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "One call with its timeline",
            description = "Everything that happened to the call, in order, from its journal.")
    public CallStory call(@PathParam("id") String id) {
        CallLog.Entry entry = calls.find(callId(id)).orElseThrow(NotFoundException::new);
        return new CallStory(
                Call.of(entry),
                journal.events(entry.call()).stream().map(TimelineEntry::of).toList());
    }

    private static CallId callId(String text) {
        try {
            return new CallId(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(malformed);
        }
    }
}
