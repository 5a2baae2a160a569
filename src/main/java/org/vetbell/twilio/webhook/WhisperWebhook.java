/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.Clinics;
import org.vetbell.twilio.Tally;
import org.vetbell.twilio.twiml.Route;
import org.vetbell.twilio.twiml.Twiml;

/**
 * What a human hears before the caller is let through. This leg has numbers of its own, so the
 * clinic stands in the query, which is signed.
 */
@Path("/whisper")
@Dependent
@Tag(name = "Telephony")
public class WhisperWebhook {
    private final Clinics clinics;
    private final Tally tally;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public WhisperWebhook() {
        this(null, null);
    }

    @Inject
    WhisperWebhook(Clinics clinics, Tally tally) {
        this.clinics = clinics;
        this.tally = tally;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "Announces a call to the human who was dialled",
            description = "Signed by Twilio. The answer is TwiML for the human's leg.")
    public Response announce(byte[] body, @QueryParam("clinic") String clinic) {
        tally.webhook(Route.WHISPER.label());
        return Documents.response(
                known(clinic).map(WhisperWebhook::words).orElseGet(Documents::nothing));
    }

    private static String words(Clinic clinic) {
        return new Twiml(clinic.voice())
                .say("A caller for %s would like to speak with you.".formatted(clinic.name()))
                .xml();
    }

    private Optional<Clinic> known(String id) {
        try {
            return clinics.byId(new ClinicId(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
