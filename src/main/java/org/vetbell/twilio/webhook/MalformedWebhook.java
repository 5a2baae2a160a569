/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

/** A webhook without the fields every webhook has. The message names the field, never its value. */
class MalformedWebhook extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedWebhook(String message) {
        super(message);
    }
}
