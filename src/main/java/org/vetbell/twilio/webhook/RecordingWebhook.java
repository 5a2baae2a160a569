/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.call.CallEvent;
import org.vetbell.desk.CallDesk;
import org.vetbell.desk.EventAt;
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
    private final CallDesk desk;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public RecordingWebhook() {
        this(null, null, null);
    }

    @Inject
    RecordingWebhook(Callbacks callbacks, Announcements announcements, CallDesk desk) {
        this.desk = desk;
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
        return callbacks.note(
                Route.RECORDING,
                form,
                REPORT,
                () -> {
                    announcements.reported(form);
                    tell(form);
                });
    }

    /** A live call is told what became of the recording that a document of its began. */
    private void tell(CarrierForm form) {
        if (form.get("RecordingSource").filter(Announcements.BY_DOCUMENT::equals).isPresent()) {
            became(form.get("RecordingStatus").orElse(""))
                    .ifPresent(
                            event ->
                                    Callbacks.call(form)
                                            .flatMap(desk::find)
                                            .ifPresent(call -> call.happened(event)));
        }
    }

    private static Optional<EventAt> became(String status) {
        return switch (status) {
            case "in-progress" -> Optional.of(CallEvent.CallRecordingBegan::new);
            case "absent", "failed" ->
                    Optional.of(at -> new CallEvent.CallRecordingFailed(at, status));
            default -> Optional.empty();
        };
    }
}
