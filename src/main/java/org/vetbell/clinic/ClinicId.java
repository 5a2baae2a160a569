/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

/**
 * The short, stable name of one practice within an installation; the key of its data (tenant).
 *
 * @param value lower-case letters, digits and hyphens, at most 40 characters
 */
public record ClinicId(String value) {
    public ClinicId {
        if (value == null || !value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "a clinic id has 1 to 40 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
