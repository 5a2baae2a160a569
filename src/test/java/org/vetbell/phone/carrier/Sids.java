/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.util.UUID;

/** Makes the carrier's identifiers: two letters and 32 hex digits. */
public final class Sids {

    private Sids() {}

    /**
     * @param prefix {@code CA} for a call, {@code MZ} for a stream, {@code RE} for a recording
     */
    public static String next(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }
}
