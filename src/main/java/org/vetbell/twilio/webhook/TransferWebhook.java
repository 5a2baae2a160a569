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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.call.CallEvent;
import org.vetbell.call.StepId;
import org.vetbell.desk.CallDesk;
import org.vetbell.desk.EventAt;
import org.vetbell.twilio.CarrierForm;
import org.vetbell.twilio.twiml.Route;

/** Dialling a human ended: they spoke, or the call goes on. */
@Path("/transfer")
@Dependent
@Tag(name = "Telephony")
public class TransferWebhook {
    private final Answering answering;
    private final CallDesk desk;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public TransferWebhook() {
        this(null, null);
    }

    @Inject
    TransferWebhook(Answering answering, CallDesk desk) {
        this.answering = answering;
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "Dialling a human ended",
            description = "Signed by Twilio, with DialCallStatus. The answer is TwiML.")
    public Response answered(byte[] body, @QueryParam("n") String n) {
        CarrierForm form = Forms.posted(body);
        StepId step = Steps.of(n);
        return answering.step(
                Route.TRANSFER, step, form, leg -> desk.answer(leg.call(), ended(form, step)));
    }

    private static EventAt ended(CarrierForm form, StepId step) {
        DialStatus status = DialStatus.of(form);
        boolean callerThere = !CallStatus.over(form);
        return now ->
                new CallEvent.DialEnded(now, step, status.outcome(), status.talked(), callerThere);
    }
}
