/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import org.vetbell.call.CallId;

/** One-time tickets that bind a media stream to the call whose webhook minted it. */
public interface Tickets {
    /**
     * Mints a ticket: 128 random bits or more, valid once and for 60 seconds, for this call and
     * account only.
     */
    String mint(CallId call, String account);

    /**
     * Redeems a ticket: true once, false ever after, when expired, or for another call or account.
     */
    boolean redeem(String ticket, CallId call, String account);
}
