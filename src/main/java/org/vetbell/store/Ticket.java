/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.time.Instant;

/** What a ticket is good for: this call of this account, until then. */
record Ticket(String call, String account, Instant expiresAt) {
    /** Whether it admits that call of that account at {@code moment}. */
    boolean admits(String shownCall, String shownAccount, Instant moment) {
        return call.equals(shownCall) && account.equals(shownAccount) && expiresAt.isAfter(moment);
    }
}
