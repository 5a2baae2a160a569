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

/** The media stream is over, by our doing or not: the carrier asks what to do next. */
@Path("/resume")
@Dependent
@Tag(name = "Telephony")
public class ResumeWebhook {
    private final Answering answering;
    private final CallDesk desk;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public ResumeWebhook() {
        this(null, null);
    }

    @Inject
    ResumeWebhook(Answering answering, CallDesk desk) {
        this.answering = answering;
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "The media stream is over",
            description =
                    "Signed by Twilio when a stream ended, by our doing or not. The answer is TwiML.")
    public Response answered(byte[] body, @QueryParam("n") String n) {
        CarrierForm form = Forms.posted(body);
        StepId step = Steps.of(n);
        return answering.step(Route.RESUME, step, form, leg -> desk.answer(leg.call(), next(form)));
    }

    /** A caller who is gone cannot be resumed. */
    private static EventAt next(CarrierForm form) {
        return CallStatus.over(form) ? CallEvent.CallerHungUp::new : CallEvent.ResumeAsked::new;
    }
}
