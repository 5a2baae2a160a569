/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.time.Duration;

/** Checks of the values a practice sets. */
final class Limits {
    private Limits() {}

    static void positive(Duration value, String name) {
        if (value == null || value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than nothing");
        }
    }
}
