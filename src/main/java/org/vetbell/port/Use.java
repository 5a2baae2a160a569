/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.util.Locale;

/**
 * Something of a provider's was used, and will be on its bill.
 *
 * @param amount in the kind's unit; more than was told before, not a total
 * @param estimated whether we reckoned it ourselves, as the provider does not say
 */
public record Use(Service service, Kind kind, long amount, boolean estimated) {
    public Use {
        if (amount < 0) {
            throw new IllegalArgumentException("nobody uses less than nothing: " + amount);
        }
    }

    /** So much, by the provider's word. */
    public static Use reported(Service service, Kind kind, long amount) {
        return new Use(service, kind, amount, false);
    }

    /** So much, by our own reckoning. */
    public static Use estimated(Service service, Kind kind, long amount) {
        return new Use(service, kind, amount, true);
    }

    /** What is counted. */
    public enum Kind {
        /** Text read, but for what {@link #TOKENS_CACHED} counts. */
        TOKENS_IN(Unit.TOKENS),
        /** Text read that was known from before. */
        TOKENS_CACHED(Unit.TOKENS),
        /** Text written. */
        TOKENS_OUT(Unit.TOKENS),
        /** Sound heard, but for what {@link #AUDIO_TOKENS_CACHED} counts. */
        AUDIO_TOKENS_IN(Unit.TOKENS),
        /** Sound heard that was known from before. */
        AUDIO_TOKENS_CACHED(Unit.TOKENS),
        /** Sound made. */
        AUDIO_TOKENS_OUT(Unit.TOKENS),
        /** Sound heard or made, by its length. */
        AUDIO_MILLIS(Unit.MILLIS),
        /** Text that was made into sound. */
        CHARACTERS(Unit.CHARACTERS);

        private final Unit unit;

        Kind(Unit unit) {
            this.unit = unit;
        }

        public Unit unit() {
            return unit;
        }

        /** As settings name it, for example {@code tokens-in}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What amounts are counted in, and how many of them a price is for. */
    public enum Unit {
        /** Priced by the million. */
        TOKENS(1_000_000),
        /** Priced by the minute. */
        MILLIS(60_000),
        /** Priced by the thousand. */
        CHARACTERS(1_000);

        private final int priced;

        Unit(int priced) {
            this.priced = priced;
        }

        /** How many of them one price is for. */
        public int priced() {
            return priced;
        }
    }
}
