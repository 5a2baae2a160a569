/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.AudioArchive;
import org.vetbell.port.CarrierRecordings;
import org.vetbell.port.Inbox;
import org.vetbell.port.Transcripts;
import org.vetbell.port.Transcripts.Transcript;

/** Messages callers left. */
@Path("/messages")
@Dependent
@RolesAllowed({Roles.STAFF, Roles.ADMIN})
@Tag(name = "Inbox")
public class MessagesResource {
    /** How far back a recording is looked for. */
    private static final int REACH = 10_000;

    private final Inbox inbox;
    private final AudioArchive archive;
    private final CarrierRecordings recordings;
    private final Transcripts transcripts;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public MessagesResource() {
        this(null, null, null, null);
    }

    @Inject
    public MessagesResource(
            Inbox inbox,
            AudioArchive archive,
            CarrierRecordings recordings,
            Transcripts transcripts) {
        this.transcripts = transcripts;
        this.recordings = recordings;
        this.inbox = inbox;
        this.archive = archive;
    }

    /**
     * A message.
     *
     * @param at ISO 8601, UTC
     * @param caller E.164, empty when withheld
     * @param kind {@code WORDS}, {@code RECORDING} or {@code CALL_BACK}
     * @param callBack the number the caller wants to be called back on: E.164, or as it is dialled
     *     there; empty unless they asked for that
     * @param text the words; empty where there are none
     * @param recording where the sound is kept: a file of ours or the carrier's recording; empty
     *     where there is none
     * @param seconds length of the recording
     * @param transcription what became of writing the recording down: {@code COMPLETED}, {@code
     *     FAILED}, or empty where nothing is known of it
     * @param transcript the recording as the carrier understood it
     */
    public record Message(
            long id,
            String call,
            String clinic,
            String at,
            String caller,
            String kind,
            String callBack,
            String text,
            String recording,
            long seconds,
            String transcription,
            String transcript) {

        static Message of(Inbox.Message stored, Map<String, Transcript> transcripts) {
            return switch (stored.message()) {
                case CallerMessage.Spoken spoken ->
                        of(stored, new Left("WORDS", "", spoken.text(), "", 0), Optional.empty());
                case CallerMessage.CallBack wish ->
                        of(
                                stored,
                                new Left("CALL_BACK", wish.number(), "", "", 0),
                                Optional.empty());
                case CallerMessage.Recorded recorded ->
                        of(
                                stored,
                                new Left(
                                        "RECORDING",
                                        "",
                                        "",
                                        recorded.reference(),
                                        recorded.length().toSeconds()),
                                Optional.ofNullable(transcripts.get(recorded.reference())));
            };
        }

        private static Message of(
                Inbox.Message stored, Left left, Optional<Transcript> transcript) {
            return new Message(
                    stored.id(),
                    stored.call().value(),
                    stored.clinic().value(),
                    stored.at().toString(),
                    stored.callerNumber(),
                    left.kind(),
                    left.callBack(),
                    left.text(),
                    left.recording(),
                    left.seconds(),
                    transcript.map(t -> t.words().isPresent() ? "COMPLETED" : "FAILED").orElse(""),
                    transcript.flatMap(Transcript::words).orElse(""));
        }

        /** What is there of a message, depending on its kind. */
        private record Left(
                String kind, String callBack, String text, String recording, long seconds) {}
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The newest messages",
            description = "Words, recordings, or numbers to call back.")
    public List<Message> messages(
            @Parameter(description = "Only this clinic's") @QueryParam("clinic") String clinic,
            @Parameter(description = "How many at most, up to 200")
                    @QueryParam("most")
                    @DefaultValue("50")
                    int most) {
        Filter filter = Filter.of(clinic, most);
        List<Inbox.Message> stored = inbox.messages(filter.clinic(), filter.most());
        Map<String, Transcript> written =
                transcripts.of(stored.stream().flatMap(m -> recording(m).stream()).toList());
        return stored.stream().map(m -> Message.of(m, written)).toList();
    }

    private static Optional<String> recording(Inbox.Message stored) {
        return switch (stored.message()) {
            case CallerMessage.Spoken ignored -> Optional.empty();
            case CallerMessage.CallBack ignored -> Optional.empty();
            case CallerMessage.Recorded recorded -> Optional.of(recorded.reference());
        };
    }

    @GET
    @Path("/{id}/audio")
    @Produces("audio/wav")
    @Operation(
            summary = "The sound of a recorded message",
            description = "A WAV file, for recordings that are kept here.")
    public byte[] audio(@PathParam("id") long id) {
        return inbox.messages(Optional.empty(), REACH).stream()
                .filter(stored -> stored.id() == id)
                .findFirst()
                .flatMap(this::sound)
                .orElseThrow(NotFoundException::new);
    }

    private Optional<byte[]> sound(Inbox.Message stored) {
        return switch (stored.message()) {
            case CallerMessage.Spoken ignored -> Optional.empty();
            case CallerMessage.CallBack ignored -> Optional.empty();
            case CallerMessage.Recorded recorded ->
                    archive.load(stored.clinic(), recorded.reference())
                            .or(() -> fetched(stored.clinic(), recorded.reference()));
        };
    }

    /** One that the carrier made, once it has been fetched. */
    private Optional<byte[]> fetched(ClinicId clinic, String recording) {
        return recordings
                .find(clinic, recording)
                .flatMap(kept -> archive.load(clinic, kept.reference()));
    }
}
