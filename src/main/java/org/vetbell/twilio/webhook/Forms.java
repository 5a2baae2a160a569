/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.ws.rs.core.UriInfo;
import org.vetbell.twilio.CarrierForm;

/** Where a webhook's fields stand: in the body of a POST, in the query of a GET. */
final class Forms {
    private Forms() {}

    static CarrierForm posted(byte[] body) {
        try {
            return CarrierForm.parse(body);
        } catch (IllegalArgumentException malformed) {
            throw new MalformedWebhook("the form cannot be decoded");
        }
    }

    static CarrierForm queried(UriInfo uri) {
        try {
            return CarrierForm.parse(uri.getRequestUri().getRawQuery());
        } catch (IllegalArgumentException malformed) {
            throw new MalformedWebhook("the query cannot be decoded");
        }
    }
}
