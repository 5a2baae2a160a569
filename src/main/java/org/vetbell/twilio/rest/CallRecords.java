/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.rest;

import org.vetbell.call.CallId;
import org.vetbell.port.WebhookKey;

/** What is known here of calls. Any thread that may block. */
interface CallRecords {
    /** The account the call came in with. */
    String account(CallId call);

    /**
     * Whether the carrier has asked that, at whichever node.
     *
     * @throws RuntimeException when it cannot be known
     */
    boolean asked(WebhookKey key);
}
