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
import org.vetbell.call.CallEvent;
import org.vetbell.desk.CallDesk;
import org.vetbell.twilio.CarrierForm;
import org.vetbell.twilio.twiml.Route;

/** A call changed its state. When it is over and we did not end it, the caller has hung up. */
@Path("/status")
@Dependent
@Tag(name = "Telephony")
public class StatusWebhook {
    private static final Callbacks.Report REPORT =
            new Callbacks.Report("CallSid", "CallStatus", "SequenceNumber");

    private final Callbacks callbacks;
    private final CallDesk desk;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public StatusWebhook() {
        this(null, null);
    }

    @Inject
    StatusWebhook(Callbacks callbacks, CallDesk desk) {
        this.callbacks = callbacks;
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "A call changed its state",
            description = "Signed by Twilio. Written down once; answered with 204.")
    public Response reported(byte[] body) {
        CarrierForm form = Forms.posted(body);
        return callbacks.note(Route.STATUS, form, REPORT, () -> tell(form));
    }

    private void tell(CarrierForm form) {
        if (CallStatus.over(form)) {
            Callbacks.call(form).ifPresent(call -> desk.tell(call, CallEvent.CallerHungUp::new));
        }
    }
}
