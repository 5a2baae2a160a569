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
import org.vetbell.call.StepId;
import org.vetbell.desk.CallDesk;
import org.vetbell.twilio.CarrierForm;
import org.vetbell.twilio.twiml.Route;

/** What the caller said or pressed in answer to a {@code <Gather>}. */
@Path("/dtmf")
@Dependent
@Tag(name = "Telephony")
public class InputWebhook {
    private final Answering answering;
    private final CallDesk desk;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public InputWebhook() {
        this(null, null);
    }

    @Inject
    InputWebhook(Answering answering, CallDesk desk) {
        this.answering = answering;
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "What the caller said or pressed",
            description = "Signed by Twilio: Digits, SpeechResult or neither. The answer is TwiML.")
    public Response answered(byte[] body, @QueryParam("n") String n) {
        CarrierForm form = Forms.posted(body);
        StepId step = Steps.of(n);
        return answering.step(
                Route.DTMF, step, form, leg -> desk.answer(leg.call(), Heard.of(form, step)));
    }
}
