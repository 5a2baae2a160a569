/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of providers a practice's calls may use, where it has a rule of its own.
 *
 * @param call of each call
 * @param day of all calls that began on a day
 */
public record OwnCaps(Most call, Most day) {
    /** No rule of its own: the installation's holds. */
    public static final OwnCaps NONE = new OwnCaps(Most.NONE, Most.NONE);

    /**
     * Limits of one's own; where one is empty the installation's holds, and zero is without limit.
     *
     * @param cost of what has a price, in the currency of the installation's prices
     * @param tokens of all kinds
     * @param audioSeconds of sound that is billed by its length
     * @param characters of text that is made into sound
     */
    public record Most(
            Optional<BigDecimal> cost,
            Optional<Long> tokens,
            Optional<Long> audioSeconds,
            Optional<Long> characters) {
        /** No limit of one's own. */
        public static final Most NONE =
                new Most(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        private static final int DIGITS = 9;
        private static final long LARGEST = 999_999_999_999_999L;

        public Most {
            cost.filter(amount -> !isMoney(amount))
                    .ifPresent(
                            amount -> {
                                throw new IllegalArgumentException(
                                        "cost is an amount of money, with at most "
                                                + DIGITS
                                                + " digits on either side of the point");
                            });
            check("tokens", tokens);
            check("audioSeconds", audioSeconds);
            check("characters", characters);
        }

        private static boolean isMoney(BigDecimal amount) {
            return amount.signum() >= 0
                    && amount.scale() <= DIGITS
                    && (long) amount.precision() - amount.scale() <= DIGITS;
        }

        private static void check(String name, Optional<Long> most) {
            most.filter(count -> count < 0 || count > LARGEST)
                    .ifPresent(
                            count -> {
                                throw new IllegalArgumentException(
                                        name + " is a number from 0 to " + LARGEST);
                            });
        }
    }
}
