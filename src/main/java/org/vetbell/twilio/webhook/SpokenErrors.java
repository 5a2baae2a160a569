/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Turns every failure into something a caller can hear: the carrier would hang up on an error page.
 */
@Provider
@Dependent
public class SpokenErrors implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(SpokenErrors.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        return switch (failure) {
            case CallUnanswered call -> {
                unanswered(call);
                yield Documents.response(call.document());
            }
            case MalformedWebhook malformed -> {
                LOG.log(Level.WARNING, "malformed webhook: {0}", malformed.getMessage());
                yield empty(Response.Status.BAD_REQUEST.getStatusCode());
            }
            case CallbackLost lost -> {
                LOG.log(Level.ERROR, lost.getMessage(), lost.getCause());
                yield empty(Response.Status.SERVICE_UNAVAILABLE.getStatusCode());
            }
            case WebApplicationException http -> empty(http.getResponse().getStatus());
            default -> {
                LOG.log(Level.ERROR, "a webhook failed", failure);
                yield Documents.response(Documents.apology());
            }
        };
    }

    /**
     * That a call is unknown, late or refused while stopping is told by its name; a trace helps
     * nobody.
     */
    private static void unanswered(CallUnanswered call) {
        Throwable cause = call.getCause();
        Throwable why = cause instanceof CompletionException ? cause.getCause() : cause;
        boolean expected =
                why instanceof NoSuchElementException
                        || why instanceof TimeoutException
                        || why instanceof RejectedExecutionException;
        if (expected) {
            LOG.log(Level.WARNING, call.getMessage() + ": " + why.getClass().getSimpleName());
        } else {
            LOG.log(Level.ERROR, call.getMessage(), cause);
        }
    }

    /** Without an entity of its own a server would add an error page. */
    private static Response empty(int status) {
        return Response.status(status).type(MediaType.TEXT_PLAIN_TYPE).entity("").build();
    }
}
