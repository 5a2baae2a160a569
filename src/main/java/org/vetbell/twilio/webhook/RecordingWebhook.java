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
import org.vetbell.twilio.twiml.Route;

/** A recording of the carrier's began, is ready or turned out empty. */
@Path("/recording")
@Dependent
@Tag(name = "Telephony")
public class RecordingWebhook {
    private static final Callbacks.Report REPORT =
            new Callbacks.Report("RecordingSid", "RecordingStatus", "SequenceNumber");

    private final Callbacks callbacks;
    private final Announcements announcements;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public RecordingWebhook() {
        this(null, null);
    }

    @Inject
    RecordingWebhook(Callbacks callbacks, Announcements announcements) {
        this.callbacks = callbacks;
        this.announcements = announcements;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "A recording changed its state",
            description = "Signed by Twilio. Written down once; answered with 204.")
    public Response reported(byte[] body) {
        CarrierForm form = Forms.posted(body);
        return callbacks.note(Route.RECORDING, form, REPORT, () -> announcements.reported(form));
    }
}
