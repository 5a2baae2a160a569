/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.call.CardNumbers;
import org.vetbell.port.CallLog;
import org.vetbell.port.Transcripts;
import org.vetbell.port.Transcripts.Transcript;
import org.vetbell.twilio.CarrierForm;
import org.vetbell.twilio.twiml.Route;

/** A transcription by the carrier began, has words or ended; that of a message is kept with it. */
@Path("/transcription")
@Dependent
@Tag(name = "Telephony")
public class TranscriptionWebhook {
    private static final Callbacks.Report REPORT =
            new Callbacks.Report("TranscriptionSid", "TranscriptionEvent", "SequenceId");

    private final Callbacks callbacks;
    private final CallLog calls;
    private final Transcripts transcripts;
    private final InstantSource clock = InstantSource.system();

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public TranscriptionWebhook() {
        this(null, null, null);
    }

    @Inject
    TranscriptionWebhook(Callbacks callbacks, CallLog calls, Transcripts transcripts) {
        this.callbacks = callbacks;
        this.calls = calls;
        this.transcripts = transcripts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "A transcription progressed",
            description = "Signed by Twilio. Written down once; answered with 204.")
    public Response reported(byte[] body) {
        CarrierForm form = Forms.posted(body);
        return callbacks.note(Route.TRANSCRIPTION, form, REPORT, () -> written(form));
    }

    /** A message was written down, or could not be; only those of our calls are ours. */
    private void written(CarrierForm form) {
        Optional<String> status = form.get("TranscriptionStatus");
        if (status.isEmpty() || form.get("RecordingSid").isEmpty()) {
            return;
        }
        Optional<String> words =
                status.filter("completed"::equals)
                        .flatMap(done -> form.get("TranscriptionText"))
                        .map(CardNumbers::hidden);
        String recording = Legs.sid(form, "RecordingSid");
        Callbacks.call(form)
                .flatMap(calls::find)
                .ifPresent(
                        call ->
                                transcripts.told(
                                        recording,
                                        call.clinic(),
                                        new Transcript(words),
                                        clock.instant()));
    }
}
