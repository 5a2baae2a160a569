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
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.call.CallEvent;
import org.vetbell.call.PhoneCommand;
import org.vetbell.call.StepId;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.desk.CallDesk;
import org.vetbell.port.Inbox;
import org.vetbell.twilio.CarrierForm;
import org.vetbell.twilio.twiml.Leg;
import org.vetbell.twilio.twiml.Route;

/**
 * A message was recorded by the carrier.
 *
 * <p>One that was recorded by a safe document belongs to no step of the call: it is kept here.
 */
@Path("/voicemail")
@Dependent
@Tag(name = "Telephony")
public class VoicemailWebhook {
    /** The carrier's word for a caller who hung up instead of pressing a key. */
    private static final String HUNG_UP = "hangup";

    private final Answering answering;
    private final CallDesk desk;
    private final Inbox inbox;
    private final Announcements announcements;
    private final InstantSource clock = InstantSource.system();

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public VoicemailWebhook() {
        this(null, null, null, null);
    }

    @Inject
    VoicemailWebhook(Answering answering, CallDesk desk, Inbox inbox, Announcements announcements) {
        this.announcements = announcements;
        this.answering = answering;
        this.desk = desk;
        this.inbox = inbox;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "A message was recorded",
            description = "Signed by Twilio, with RecordingSid. The answer is TwiML.")
    public Response recorded(byte[] body, @QueryParam("n") String n) {
        CarrierForm form = Forms.posted(body);
        StepId step = Steps.of(n);
        Response answer =
                answering.step(
                        Route.VOICEMAIL,
                        step,
                        form,
                        leg -> {
                            announcements.left(form, leg.clinic().id());
                            return tell(leg, step, Recording.of(form));
                        });
        if (form.get("Digits").filter(HUNG_UP::equals).isPresent()) {
            Callbacks.call(form).ifPresent(c -> desk.tell(c, CallEvent.CallerHungUp::new));
        }
        return answer;
    }

    private CompletionStage<List<PhoneCommand>> tell(Leg leg, StepId step, Recording recording) {
        if (step.equals(StepId.NONE)) {
            keep(leg, recording);
            return CompletableFuture.completedStage(List.of(new PhoneCommand.HangUp()));
        }
        return desk.answer(
                leg.call(),
                now ->
                        new CallEvent.RecordingEnded(
                                now, step, recording.reference(), recording.length()));
    }

    private void keep(Leg leg, Recording recording) {
        if (!recording.reference().isEmpty()) {
            inbox.keepMessage(
                    leg.call(),
                    leg.clinic().id(),
                    leg.call() + "/" + recording.reference(),
                    new CallerMessage.Recorded(recording.reference(), recording.length()),
                    clock.instant());
        }
    }

    /** What was recorded; an empty reference when nothing was. */
    private record Recording(String reference, Duration length) {
        static Recording of(CarrierForm form) {
            String reference =
                    form.get("RecordingSid").map(s -> Legs.sid(form, "RecordingSid")).orElse("");
            return new Recording(reference, form.seconds("RecordingDuration"));
        }
    }
}
