/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.rest;

import com.twilio.http.TwilioRestClient;
import org.vetbell.port.PhoneLine.Outcome;

/**
 * One thing the carrier is told.
 *
 * @param name for the log: what, and of which call or recording
 * @param account the name of the account it belongs to, once somebody asks; may look it up
 * @param repeatable whether it comes to the same when it happens twice; what is not is sent again
 *     only when the carrier says that it did nothing
 * @param work asks the carrier by the SDK, within that account; throws what the SDK throws
 */
record Task(
        String name, java.util.function.Supplier<String> account, boolean repeatable, Work work) {

    /** Asks the carrier. */
    interface Work {
        Outcome ask(TwilioRestClient client, String account);
    }
}
