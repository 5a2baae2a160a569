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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.clinic.InboundLine;
import org.vetbell.port.Clinics;
import org.vetbell.port.FallbackDocuments;

/** The practices of this installation. */
@Path("/clinics")
@Dependent
@RolesAllowed({Roles.STAFF, Roles.ADMIN})
@Tag(name = "Clinics")
public class ClinicsResource {
    private final Clinics clinics;
    private final FallbackDocuments fallbacks;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public ClinicsResource() {
        this(null, null);
    }

    @Inject
    public ClinicsResource(Clinics clinics, FallbackDocuments fallbacks) {
        this.clinics = clinics;
        this.fallbacks = fallbacks;
    }

    /** A number callers ring, and how it is answered. */
    public record Line(String number, String mode) {
        static Line of(InboundLine line) {
            return new Line(line.number().e164(), line.mode().name());
        }
    }

    /** A practice. */
    public record Practice(
            String id,
            String name,
            String address,
            String zone,
            String language,
            List<Line> lines,
            String bypass,
            String emergency) {

        static Practice of(Clinic clinic) {
            return new Practice(
                    clinic.id().value(),
                    clinic.name(),
                    clinic.address(),
                    clinic.zone().getId(),
                    clinic.voice().language(),
                    clinic.lines().stream().map(Line::of).toList(),
                    clinic.contacts().bypass().e164(),
                    clinic.contacts().emergency().e164());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The clinics", description = "By name.")
    public List<Practice> clinics() {
        return clinics.all().stream().map(Practice::of).toList();
    }

    @GET
    @Path("/{id}/fallback.xml")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            summary = "A document for Twilio's fallback URL",
            description =
                    "Static TwiML that works without this server. Publish all three parts beside"
                            + " one another and give Twilio the address of the first.")
    public String fallback(
            @PathParam("id") String id,
            @Parameter(description = "0 the entrance, 1 the emergency line, 2 goodbye")
                    @QueryParam("part")
                    @DefaultValue("0")
                    int part) {
        Clinic clinic = known(id).orElseThrow(NotFoundException::new);
        List<String> documents = new ArrayList<>(fallbacks.of(clinic).values());
        if (part < 0 || part >= documents.size()) {
            throw new NotFoundException();
        }
        return documents.get(part);
    }

    @GET
    @Path("/{id}/fallback.sha256")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Checksums of the documents for Twilio's fallback URL",
            description =
                    "As sha256sum writes and checks them, to see whether what is published is"
                            + " what belongs to the clinic as it is now.")
    public String checksums(@PathParam("id") String id) {
        Clinic clinic = known(id).orElseThrow(NotFoundException::new);
        return fallbacks.of(clinic).entrySet().stream()
                .map(
                        file ->
                                HexFormat.of().formatHex(Sha256.of(file.getValue()))
                                        + "  "
                                        + file.getKey()
                                        + '\n')
                .collect(Collectors.joining());
    }

    private Optional<Clinic> known(String id) {
        try {
            return clinics.byId(new ClinicId(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
