/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

/** A callback could not be written down. Nobody hears its answer: the carrier may send it again. */
class CallbackLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CallbackLost(String route, Throwable cause) {
        super("a callback to %s was lost".formatted(route), cause);
    }
}
