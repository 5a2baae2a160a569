/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.desk.usage.Prices;
import org.vetbell.desk.usage.UsageSettings;
import org.vetbell.port.Clinics;
import org.vetbell.port.UsageLog;
import org.vetbell.port.Used;

/** What a clinic's calls used of providers. */
@Path("/clinics/{id}/usage")
@Dependent
@RolesAllowed({Roles.STAFF, Roles.ADMIN})
@Tag(name = "Usage")
public class ClinicUsageResource {
    private static final int MOST_DAYS = 366;

    private final Clinics clinics;
    private final UsageLog usage;
    private final UsageSettings settings;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public ClinicUsageResource() {
        this(null, null, null);
    }

    @Inject
    public ClinicUsageResource(Clinics clinics, UsageLog usage, UsageSettings settings) {
        this.clinics = clinics;
        this.usage = usage;
        this.settings = settings;
    }

    /**
     * What a clinic's calls used.
     *
     * @param days those on which something was used
     */
    public record ClinicUsage(
            String clinic, String from, String to, UsageCost cost, List<UsageDay> days) {}

    /** What the calls used that began on a day, where the clinic is. */
    public record UsageDay(String day, UsageCost cost, List<UsageLine> lines) {
        static UsageDay of(LocalDate day, List<Used> used, Prices prices) {
            return new UsageDay(
                    day.toString(), UsageCost.of(used, prices), UsageLine.of(used, prices));
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What a clinic's calls used of providers",
            description =
                    "Day by day, by provider, model and kind, with their cost where prices are"
                            + " set. A call counts to the day on which it began.")
    public ClinicUsage usage(
            @PathParam("id") String id,
            @Parameter(description = "The first day, for example 2026-11-01", required = true)
                    @QueryParam("from")
                    String from,
            @Parameter(description = "The last day, at most a year later", required = true)
                    @QueryParam("to")
                    String to) {
        Clinic clinic = known(id).orElseThrow(() -> new NotFoundException("no such clinic"));
        LocalDate first = date("from", from);
        LocalDate last = date("to", to);
        if (last.isBefore(first) || !last.isBefore(first.plusDays(MOST_DAYS))) {
            throw new BadRequestException(
                    "to: not within " + MOST_DAYS + " days from the first day on");
        }
        Map<LocalDate, List<Used>> days = new LinkedHashMap<>();
        List<Used> all = new ArrayList<>();
        for (UsageLog.Day day : usage.ofClinic(clinic.id(), first, last)) {
            days.computeIfAbsent(day.day(), d -> new ArrayList<>()).add(day.used());
            all.add(day.used());
        }
        Prices prices = settings.prices();
        return new ClinicUsage(
                clinic.id().value(),
                first.toString(),
                last.toString(),
                UsageCost.of(all, prices),
                days.entrySet().stream()
                        .map(day -> UsageDay.of(day.getKey(), day.getValue(), prices))
                        .toList());
    }

    private static LocalDate date(String name, String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException malformed) {
            throw new BadRequestException(name + ": a day like 2026-11-01 is needed");
        }
    }

    private Optional<Clinic> known(String id) {
        try {
            return clinics.byId(new ClinicId(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
