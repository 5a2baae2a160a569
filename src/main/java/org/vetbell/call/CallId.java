/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/**
 * The carrier's identifier of one call leg; stable for as long as the call lives.
 *
 * @param value letters and digits, at most 64
 */
public record CallId(String value) {
    public CallId {
        if (value == null || !value.matches("[A-Za-z0-9]{1,64}")) {
            throw new IllegalArgumentException("a call id has 1 to 64 letters and digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
