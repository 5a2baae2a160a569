/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers a request of the staff API that cannot be served: as JSON, with what was wrong with it.
 */
@Provider
public class Problems implements ExceptionMapper<WebApplicationException> {
    private static final int SERVER_ERROR = 500;

    /**
     * What went wrong.
     *
     * @param status the HTTP status
     * @param message a sentence for people; nothing of the server's inside
     */
    public record Problem(int status, String message) {}

    @Override
    public Response toResponse(WebApplicationException failure) {
        Response answer = failure.getResponse();
        String message =
                answer.getStatus() >= SERVER_ERROR
                        ? answer.getStatusInfo().getReasonPhrase()
                        : failure.getMessage();
        return Response.fromResponse(answer)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Problem(answer.getStatus(), message))
                .build();
    }
}
