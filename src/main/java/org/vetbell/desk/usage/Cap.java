/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk.usage;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.vetbell.clinic.OwnCaps;
import org.vetbell.port.Use;
import org.vetbell.port.Used;

/**
 * How much may be used; zero is without limit.
 *
 * @param cost of what has a price, in the currency of the prices
 * @param tokens of all kinds
 * @param seconds of sound that is billed by its length
 * @param characters of text that is made into sound
 */
public record Cap(BigDecimal cost, long tokens, long seconds, long characters) {
    /** No limit. */
    public static final Cap NONE = new Cap(BigDecimal.ZERO, 0, 0, 0);

    /** From here on it is near. */
    private static final double NEAR = 0.8;

    /** How far something has come. */
    enum Stage {
        FAR,
        /** Four fifths of it are used. */
        NEAR,
        REACHED
    }

    boolean isNone() {
        return cost.signum() == 0 && tokens == 0 && seconds == 0 && characters == 0;
    }

    /** This, but for what {@code own} says. */
    Cap but(OwnCaps.Most own) {
        return new Cap(
                own.cost().orElse(cost),
                own.tokens().orElse(tokens),
                own.audioSeconds().orElse(seconds),
                own.characters().orElse(characters));
    }

    /** How far these uses have come. */
    Stage stage(Collection<Used> all, Prices prices) {
        double share = share(all, prices);
        if (share >= 1) {
            return Stage.REACHED;
        }
        return share >= NEAR ? Stage.NEAR : Stage.FAR;
    }

    private double share(Collection<Used> all, Prices prices) {
        double money = cost.signum() == 0 ? 0 : prices.of(all).amount().doubleValue();
        List<Double> shares =
                List.of(
                        share(money, cost.doubleValue()),
                        share(sum(all, Use.Unit.TOKENS), tokens),
                        share(sum(all, Use.Unit.MILLIS), seconds * 1000.0),
                        share(sum(all, Use.Unit.CHARACTERS), characters));
        return shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double share(double used, double limit) {
        return limit == 0 ? 0 : used / limit;
    }

    private static long sum(Collection<Used> all, Use.Unit unit) {
        return all.stream()
                .filter(used -> used.kind().unit() == unit)
                .mapToLong(Used::amount)
                .sum();
    }
}
