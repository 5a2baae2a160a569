/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ears;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.vetbell.phone.sound.Noise;

/** What the ear shall reach at 10 dB, and whether it does. */
final class Targets {
    private static final int RATIO = 10;

    private Targets() {}

    static void print(List<Ears.Row> rows) {
        System.out.println();
        System.out.println("| target at 10 dB | measured | met |");
        System.out.println("|---|---|---|");
        for (Noise noise : List.of(Noise.WHITE, Noise.PINK, Noise.BABBLE)) {
            atLeast(rows, noise, "F1 ≥ 0.95", Score::f1, 0.95);
            atMost(rows, noise, "onset p50 ≤ 120 ms", s -> s.onsetMillis(0.5), 120);
            atMost(rows, noise, "onset p90 ≤ 260 ms", s -> s.onsetMillis(0.9), 260);
            atMost(
                    rows,
                    noise,
                    "false triggers ≤ 0.5 a minute",
                    Score::falseTriggersPerMinute,
                    0.5);
        }
    }

    private static void atLeast(
            List<Ears.Row> rows,
            Noise noise,
            String what,
            ToDoubleFunction<Score> figure,
            double least) {
        double measured = figure.applyAsDouble(score(rows, noise));
        line(noise, what, measured, measured >= least);
    }

    private static void atMost(
            List<Ears.Row> rows,
            Noise noise,
            String what,
            ToDoubleFunction<Score> figure,
            double most) {
        double measured = figure.applyAsDouble(score(rows, noise));
        line(noise, what, measured, measured <= most);
    }

    private static void line(Noise noise, String what, double measured, boolean met) {
        System.out.printf(
                Locale.ROOT,
                "| %s: %s | %.3f | %s |%n",
                noise.name().toLowerCase(Locale.ROOT),
                what,
                measured,
                met ? "yes" : "no");
    }

    private static Score score(List<Ears.Row> rows, Noise noise) {
        return rows.stream()
                .filter(row -> row.noise() == noise && row.ratio() == RATIO)
                .findFirst()
                .orElseThrow()
                .score();
    }
}
