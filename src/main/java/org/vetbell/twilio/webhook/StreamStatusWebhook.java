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
import org.vetbell.twilio.twiml.Route;

/** A media stream started, stopped or failed, as the carrier sees it. */
@Path("/stream-status")
@Dependent
@Tag(name = "Telephony")
public class StreamStatusWebhook {
    private static final Callbacks.Report REPORT =
            new Callbacks.Report("StreamSid", "StreamEvent", "SequenceNumber");

    private final Callbacks callbacks;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public StreamStatusWebhook() {
        this(null);
    }

    @Inject
    StreamStatusWebhook(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "A media stream changed its state",
            description = "Signed by Twilio. Written down once; answered with 204.")
    public Response reported(byte[] body) {
        return callbacks.note(Route.STREAM_STATUS, Forms.posted(body), REPORT);
    }
}
