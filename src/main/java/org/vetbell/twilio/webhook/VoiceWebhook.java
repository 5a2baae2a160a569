/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.call.LineKind;
import org.vetbell.call.PhoneCommand;
import org.vetbell.call.StepId;
import org.vetbell.clinic.AnswerMode;
import org.vetbell.desk.CallDesk;
import org.vetbell.desk.Opening;
import org.vetbell.port.Tickets;
import org.vetbell.twilio.CarrierForm;
import org.vetbell.twilio.PublicUrls;
import org.vetbell.twilio.TwilioSettings;
import org.vetbell.twilio.twiml.CallDocument;
import org.vetbell.twilio.twiml.Leg;
import org.vetbell.twilio.twiml.Route;
import org.vetbell.twilio.twiml.SafeDocument;

/** The telephone rings: the clinic is found by the number that was rung, and the call begins. */
@Path("/voice")
@Dependent
@Tag(name = "Telephony")
public class VoiceWebhook {
    private final Answering answering;
    private final Admission admission;
    private final Rush rush;
    private final CallDesk desk;
    private final Tickets tickets;
    private final CallDocument documents;
    private final SafeDocument safe;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public VoiceWebhook() {
        this.answering = null;
        this.admission = null;
        this.rush = null;
        this.desk = null;
        this.tickets = null;
        this.documents = null;
        this.safe = null;
    }

    @Inject
    VoiceWebhook(
            Answering answering,
            Admission admission,
            Rush rush,
            CallDesk desk,
            Tickets tickets,
            TwilioSettings settings) {
        PublicUrls urls = new PublicUrls(settings.publicBaseUrl());
        this.answering = answering;
        this.admission = admission;
        this.rush = rush;
        this.safe = new SafeDocument(urls);
        this.desk = desk;
        this.tickets = tickets;
        this.documents = new CallDocument(urls);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "An incoming call",
            description = "Signed by Twilio. The answer is TwiML: what the telephone does first.")
    public Response rings(byte[] body) {
        return answer(Forms.posted(body));
    }

    @GET
    @Operation(
            summary = "An incoming call, for numbers set to GET",
            description = "As the POST, with the fields in the query.")
    public Response rings(@Context UriInfo uri) {
        return answer(Forms.queried(uri));
    }

    private Response answer(CarrierForm form) {
        return rush.answer(() -> begun(form), () -> putThrough(form));
    }

    private Response begun(CarrierForm form) {
        return answering.once(
                Route.VOICE,
                StepId.NONE,
                form,
                leg -> admission.admits(leg) ? open(leg) : safe.tooMany(leg));
    }

    /** More ring than can be begun. Nothing is written down of it: a repetition may find room. */
    private Response putThrough(CarrierForm form) {
        admission.putThrough();
        return answering.atOnce(Route.VOICE, form, safe::busy);
    }

    private String open(Leg leg) {
        AnswerMode mode = leg.clinic().modeOf(leg.inbound()).orElse(AnswerMode.CARRIER_SPEECH);
        LineKind line =
                switch (mode) {
                    case CARRIER_SPEECH -> LineKind.DOCUMENT;
                    case MEDIA_STREAM -> desk.streamOrBetter(leg.clinic());
                };
        List<PhoneCommand> first = begin(leg, line);
        return switch (line) {
            case DOCUMENT -> documents.of(first, leg);
            case STREAM -> documents.stream(leg, tickets.mint(leg.call(), leg.account()));
        };
    }

    private List<PhoneCommand> begin(Leg leg, LineKind line) {
        return Answering.await(
                desk.begin(
                        new Opening(
                                leg.call(),
                                leg.account(),
                                leg.clinic(),
                                leg.callerNumber(),
                                leg.attestation(),
                                line)));
    }
}
