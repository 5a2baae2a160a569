/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk.usage;

import java.math.BigDecimal;

/** Amounts as they are written in settings. */
final class Amounts {
    private Amounts() {}

    /** Money, by its digits and at most one point. */
    static BigDecimal money(String text) {
        String its = text.strip();
        if (!its.matches("[0-9]{1,9}([.][0-9]{1,9})?")) {
            throw new IllegalArgumentException(its + " is not an amount of money");
        }
        return new BigDecimal(its);
    }

    /** How many, without a sign. */
    static long count(String text) {
        String its = text.strip();
        if (!its.matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException(its + " is not a number");
        }
        return Long.parseLong(its);
    }
}
