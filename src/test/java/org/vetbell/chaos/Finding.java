/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of the caller of a row.
 *
 * @param failure why the caller did not get what the row says; empty when they did
 * @param silence the longest while an answer was owed
 * @param rungChange the silence while the call left the stream, if it did
 * @param transcript the call as text
 */
record Finding(
        Row row,
        Optional<String> failure,
        Duration silence,
        Optional<Duration> rungChange,
        String transcript) {
    static final String LAYOUT = "%-14s %-19s %-58s %8s %12s";

    /** One line of the table. */
    String line() {
        return LAYOUT.formatted(
                name(row.stage()),
                name(row.mishap()),
                failure.map(why -> "FAILED: " + why).orElse(row.outcome().toString()),
                silence.toMillis() + " ms",
                rungChange.map(change -> change.toMillis() + " ms").orElse("-"));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
