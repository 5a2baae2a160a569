/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.call.CallId;
import org.vetbell.desk.usage.UsageSettings;
import org.vetbell.port.CallLog;
import org.vetbell.port.UsageLog;
import org.vetbell.port.Used;

/** What a call used of providers. */
@Path("/calls/{id}/usage")
@Dependent
@RolesAllowed({Roles.STAFF, Roles.ADMIN})
@Tag(name = "Usage")
public class CallUsageResource {
    private final CallLog calls;
    private final UsageLog usage;
    private final UsageSettings settings;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public CallUsageResource() {
        this(null, null, null);
    }

    @Inject
    public CallUsageResource(CallLog calls, UsageLog usage, UsageSettings settings) {
        this.calls = calls;
        this.usage = usage;
        this.settings = settings;
    }

    /** What a call used, so far while it is live. */
    public record CallUsage(String call, String clinic, UsageCost cost, List<UsageLine> lines) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What a call used of providers",
            description =
                    "Tokens, sound and characters by provider, model and kind, with their cost"
                            + " where prices are set. While the call lives it is some seconds old.")
    public CallUsage usage(@PathParam("id") String id) {
        CallLog.Entry call =
                callId(id)
                        .flatMap(calls::find)
                        .orElseThrow(() -> new NotFoundException("there is no such call"));
        List<Used> used = usage.ofCall(call.clinic(), call.call());
        return new CallUsage(
                call.call().value(),
                call.clinic().value(),
                UsageCost.of(used, settings.prices()),
                UsageLine.of(used, settings.prices()));
    }

    private static Optional<CallId> callId(String text) {
        try {
            return Optional.of(new CallId(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
