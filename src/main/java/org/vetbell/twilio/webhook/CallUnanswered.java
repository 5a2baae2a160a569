/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import org.vetbell.twilio.twiml.Leg;
import org.vetbell.twilio.twiml.Route;

/** The call did not say what to do next, in time or at all; the caller gets {@link #document}. */
class CallUnanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String document;

    CallUnanswered(Route route, Leg leg, String document, Throwable cause) {
        super("call %s got no answer to %s".formatted(leg.call(), route.label()), cause);
        this.document = document;
    }

    String document() {
        return document;
    }
}
