/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.vetbell.twilio.Harbour;
import org.vetbell.twilio.twiml.Route;

class SpokenErrorsTest {
    private final SpokenErrors errors = new SpokenErrors();

    @Test
    void aCallWithoutAnAnswerIsSpokenTo() {
        Response answer =
                errors.toResponse(
                        new CallUnanswered(
                                Route.DTMF, Harbour.leg(), "<Response/>", new RuntimeException()));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getEntity()).isEqualTo("<Response/>");
        assertThat(answer.getMediaType()).hasToString("application/xml;charset=utf-8");
    }

    @Test
    void anyOtherFailureApologises() {
        assertThat((String) errors.toResponse(new StackOverflowError()).getEntity())
                .contains("something went wrong")
                .contains("<Hangup/>");
    }

    @Test
    void whatIsNoCallGetsAStatusAndNoPage() {
        assertThat(empty(errors.toResponse(new MalformedWebhook("To")))).isEqualTo(400);
        assertThat(empty(errors.toResponse(new NotFoundException()))).isEqualTo(404);
        assertThat(empty(errors.toResponse(new CallbackLost("status", null)))).isEqualTo(503);
    }

    private static int empty(Response response) {
        assertThat(response.getEntity()).isEqualTo("");
        return response.getStatus();
    }
}
