/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.ws.rs.core.Response;
import org.vetbell.clinic.Voice;
import org.vetbell.twilio.twiml.Twiml;

/** Documents that belong to no clinic, and how any document is sent. */
final class Documents {
    /** With its charset: the carrier assumes none. */
    static final String TYPE = "application/xml; charset=utf-8";

    private static final Voice NEUTRAL = new Voice("en-US", "Polly.Joanna-Neural");

    private Documents() {}

    /** The answer to a call for a number we do not serve. */
    static String unknownNumber() {
        return new Twiml(NEUTRAL)
                .say("I am sorry, this number is not in service. Goodbye.")
                .hangUp()
                .xml();
    }

    /** The answer when even the clinic is unknown. */
    static String apology() {
        return new Twiml(NEUTRAL)
                .say("I am sorry, something went wrong on our side. Please call again.")
                .hangUp()
                .xml();
    }

    /** Lets the call go on without a word. */
    static String nothing() {
        return new Twiml(NEUTRAL).xml();
    }

    static Response response(String document) {
        return Response.ok(document, TYPE).build();
    }
}
