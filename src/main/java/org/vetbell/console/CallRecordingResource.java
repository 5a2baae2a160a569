/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vetbell.call.CallId;
import org.vetbell.console.CallSound.Sound;
import org.vetbell.port.CallLog;

/** The recording of a call, as far as players ask for it. */
@Path("/calls/{id}/recording")
@Dependent
@RolesAllowed({Roles.STAFF, Roles.ADMIN})
@Tag(name = "Calls")
public class CallRecordingResource {
    private static final String NONE = "no recording is kept of this call";
    private static final int PART = 64 * 1024;

    private final CallLog calls;
    private final CallSound sounds;

    /** RESTEasy asks for a constructor without parameters; instances come from the other one. */
    public CallRecordingResource() {
        this(null, null);
    }

    @Inject
    CallRecordingResource(CallLog calls, CallSound sounds) {
        this.calls = calls;
        this.sounds = sounds;
    }

    @GET
    @Produces("audio/wav")
    @Operation(
            summary = "The sound of a call",
            description =
                    "A WAV file with the caller left and the agent right, where the caller agreed to"
                            + " a recording and it is kept here: ours, or else the carrier's. Single"
                            + " byte ranges are answered, so that players can jump.")
    public Response recording(
            @PathParam("id") String id,
            @Parameter(description = "Which one, where the call came back on another stream")
                    @QueryParam("part")
                    @DefaultValue("1")
                    int part,
            @HeaderParam("Range") String range) {
        CallLog.Entry call = call(id);
        Sound sound =
                sounds.of(call.clinic(), call.call(), part)
                        .orElseThrow(() -> new NotFoundException(NONE));
        try {
            return ByteRange.of(range, sound.bytes())
                    .map(asked -> part(sound, asked))
                    .orElseGet(() -> whole(sound));
        } catch (ByteRange.Unsatisfiable nothing) {
            return Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + sound.bytes())
                    .build();
        }
    }

    private static Response whole(Sound sound) {
        return answer(Response.ok(), sound, new ByteRange(0, sound.bytes() - 1));
    }

    private static Response part(Sound sound, ByteRange asked) {
        String place = "bytes " + asked.from() + '-' + asked.to() + '/' + sound.bytes();
        var partial = Response.status(Status.PARTIAL_CONTENT).header("Content-Range", place);
        return answer(partial, sound, asked);
    }

    private static Response answer(Response.ResponseBuilder answer, Sound sound, ByteRange asked) {
        byte[] first = read(sound, asked.from(), asked.to());
        StreamingOutput body = out -> write(out, sound, asked, first);
        return answer.entity(body)
                .type("audio/wav")
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_LENGTH, asked.length())
                .build();
    }

    private static void write(OutputStream out, Sound sound, ByteRange asked, byte[] first)
            throws IOException {
        out.write(first);
        long next = asked.from() + first.length;
        while (next <= asked.to()) {
            byte[] part = read(sound, next, asked.to());
            if (part.length == 0) {
                throw new IOException("the recording is shorter than it was");
            }
            out.write(part);
            next += part.length;
        }
    }

    private static byte[] read(Sound sound, long from, long to) {
        int most = (int) Math.min(PART, to - from + 1);
        return sound.reader().read(from, most).orElseThrow(() -> new NotFoundException(NONE));
    }

    private CallLog.Entry call(String id) {
        try {
            return calls.find(new CallId(id))
                    .orElseThrow(() -> new NotFoundException("there is no such call"));
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(malformed);
        }
    }
}
