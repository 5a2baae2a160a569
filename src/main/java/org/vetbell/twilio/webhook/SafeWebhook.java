/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.twilio.CarrierForm;
import org.vetbell.twilio.PublicUrls;
import org.vetbell.twilio.Tally;
import org.vetbell.twilio.TwilioSettings;
import org.vetbell.twilio.twiml.Route;
import org.vetbell.twilio.twiml.SafeDocument;

/** The key pressed in the safe menu. Asks neither the call nor the database: those have failed. */
@Path("/safe")
@Dependent
@Tag(name = "Telephony")
public class SafeWebhook {
    private final Legs legs;
    private final Tally tally;
    private final SafeDocument documents;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public SafeWebhook() {
        this(null, null, null);
    }

    @Inject
    SafeWebhook(Legs legs, Tally tally, TwilioSettings settings) {
        this.legs = legs;
        this.tally = tally;
        this.documents = new SafeDocument(new PublicUrls(settings.publicBaseUrl()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "A key in the safe menu",
            description = "Signed by Twilio. The answer dials a human, by the shortest way.")
    public Response chosen(byte[] body) {
        CarrierForm form = Forms.posted(body);
        tally.webhook(Route.SAFE.label());
        return Documents.response(
                legs.of(form)
                        .map(leg -> documents.chosen(leg, form.get("Digits").orElse("")))
                        .orElseGet(Documents::unknownNumber));
    }
}
