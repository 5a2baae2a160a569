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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.desk.Replay;
import org.vetbell.desk.StoredCalls;
import org.vetbell.port.CallJournal;
import org.vetbell.port.CallLog;

/** The calls, live and past. */
@Path("/calls")
@Dependent
@RolesAllowed({Roles.STAFF, Roles.ADMIN})
@Tag(name = "Calls")
public class CallsResource {
    private static final String LINES = "application/x-ndjson;charset=UTF-8";

    private final CallLog calls;
    private final CallJournal journal;
    private final StoredCalls stored;
    private final CallSound sounds;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public CallsResource() {
        this(null, null, null, null);
    }

    @Inject
    CallsResource(CallLog calls, CallJournal journal, StoredCalls stored, CallSound sounds) {
        this.sounds = sounds;
        this.calls = calls;
        this.journal = journal;
        this.stored = stored;
    }

    /**
     * A call.
     *
     * @param caller E.164, empty when withheld
     * @param rung the service it got, {@code R0} to {@code R5}
     * @param started ISO 8601, UTC
     * @param ended ISO 8601, UTC; empty while the call is live
     * @param reason why it ended; empty while it is live
     */
    public record Call(
            String id,
            String clinic,
            String caller,
            String rung,
            boolean urgent,
            String started,
            String ended,
            String reason) {

        static Call of(CallLog.Entry entry) {
            return new Call(
                    entry.call().value(),
                    entry.clinic().value(),
                    entry.callerNumber(),
                    entry.rung().label(),
                    entry.urgent(),
                    entry.started().toString(),
                    entry.ended().map(Object::toString).orElse(""),
                    entry.reason().map(Enum::name).orElse(""));
        }
    }

    /**
     * A call with everything that happened to it, in order.
     *
     * @param transcript what was said, and of our words what was heard
     * @param turns how long the stages of each turn took; media stream only
     * @param recordings what can be heard of it; more than one where the stream was lost
     */
    public record CallStory(
            Call call,
            List<TimelineEntry> timeline,
            List<TranscriptLine> transcript,
            List<MeasuredTurn> turns,
            List<Recording> recordings) {}

    /**
     * A recording of a whole call, at {@code /recording?part=} below the call, by its place here.
     *
     * @param source who made it: {@code OWN} or {@code CARRIER}
     * @param begun ISO 8601, UTC; empty where it is not known
     * @param seconds how long it is; absent where it is not known
     * @param bytes length of the file
     * @param sha256 of the file's bytes, in hexadecimal digits
     * @param missing why something is missing from it; empty when it is whole
     */
    public record Recording(
            String source, String begun, Long seconds, long bytes, String sha256, String missing) {}

    /**
     * What came of a replay.
     *
     * @param identical whether the journal came out again byte for byte
     * @param events how many events the replayed call had
     */
    public record Replayed(boolean identical, int events, List<Replay.Difference> differences) {

        static Replayed of(Replay.Outcome outcome) {
            return new Replayed(
                    outcome.identical(), outcome.journal().size(), outcome.differences());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The newest calls", description = "Live ones have no end.")
    public List<Call> calls(
            @Parameter(description = "Only this clinic's") @QueryParam("clinic") String clinic,
            @Parameter(description = "How many at most, up to 200")
                    @QueryParam("most")
                    @DefaultValue("50")
                    int most) {
        Filter filter = Filter.of(clinic, most);
        return calls.newest(filter.clinic(), filter.most()).stream().map(Call::of).toList();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "One call with its timeline",
            description =
                    "Everything that happened to the call, in order, from its journal; what was"
                            + " said and heard; how long each turn took.")
    public CallStory call(@PathParam("id") String id) {
        CallLog.Entry entry = entry(id);
        List<CallJournal.Entry> entries = journal.entries(entry.call());
        List<CallEvent> events = entries.stream().map(CallJournal.Entry::event).toList();
        return new CallStory(
                Call.of(entry),
                entries.stream().flatMap(TimelineEntry::of).toList(),
                TranscriptLine.of(stored.said(entry, events)),
                MeasuredTurn.among(events),
                sounds.list(entry.clinic(), entry.call()));
    }

    @GET
    @Path("/{id}/journal")
    @Produces(LINES)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "The journal of a call",
            description = "One JSON object a line for each event, with what it led to. For replay.")
    public String journal(@PathParam("id") String id, @Context SecurityContext security) {
        Roles.requireAdmin(security);
        return stored.journal(entry(id)).stream()
                .map(line -> line + '\n')
                .collect(Collectors.joining());
    }

    @GET
    @Path("/{id}/tape")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "The caller's sound",
            description = "As it came, frame by frame, where tapes are kept. For replay.")
    public byte[] tape(@PathParam("id") String id, @Context SecurityContext security) {
        Roles.requireAdmin(security);
        return stored.tape(entry(id))
                .orElseThrow(() -> new NotFoundException("no tape was kept of this call"));
    }

    @GET
    @Path("/{id}/replay")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "What comes of a call when it happens once more",
            description = "Compares a replay with the journal. Needs the tape of the call.")
    public Replayed replay(@PathParam("id") String id, @Context SecurityContext security) {
        Roles.requireAdmin(security);
        return stored.replay(entry(id))
                .map(Replayed::of)
                .orElseThrow(
                        () -> new NotFoundException("no tape was kept, or the clinic is gone"));
    }

    private CallLog.Entry entry(String id) {
        return calls.find(callId(id))
                .orElseThrow(() -> new NotFoundException("there is no such call"));
    }

    private static CallId callId(String text) {
        try {
            return new CallId(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(malformed);
        }
    }
}
