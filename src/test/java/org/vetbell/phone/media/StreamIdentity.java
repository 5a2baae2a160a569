/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

import java.util.Map;

/** What the {@code start} message says about a stream. */
public record StreamIdentity(
        String streamSid, String callSid, String accountSid, Map<String, String> parameters) {

    public StreamIdentity withParameters(Map<String, String> others) {
        return new StreamIdentity(streamSid, callSid, accountSid, others);
    }
}
