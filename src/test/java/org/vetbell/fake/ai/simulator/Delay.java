/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai.simulator;

import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vetbell.phone.BadOption;

/**
 * How long something takes: log-normally distributed, as answers of remote services are, given by
 * two quantiles. With both the same it is constant.
 *
 * @param p50 half of all are shorter
 * @param p95 19 of 20 are shorter
 */
public record Delay(Duration p50, Duration p95) {
    /** The standard normal distribution's 95th percentile. */
    private static final double Z95 = 1.6448536269514722;

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,5})(?:/([0-9]{1,5}))?");

    public Delay {
        if (p95.compareTo(p50) < 0 || (p50.isZero() && !p95.isZero())) {
            throw new IllegalArgumentException("p95 must not be below p50, nor stand over nothing");
        }
    }

    public static Delay ofMillis(long p50, long p95) {
        return new Delay(Duration.ofMillis(p50), Duration.ofMillis(p95));
    }

    /**
     * Reads milliseconds: {@code 350/500}, or {@code 20} for a constant delay.
     *
     * @throws BadOption naming the option
     */
    static Delay parse(String option, String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (written.matches()) {
            long p50 = Long.parseLong(written.group(1));
            long p95 = written.group(2) == null ? p50 : Long.parseLong(written.group(2));
            if (p95 == p50 || (p50 > 0 && p95 > p50)) {
                return ofMillis(p50, p95);
            }
        }
        throw new BadOption(
                "-D%s=%s is no delay: give milliseconds as p50/p95, for example 350/500"
                        .formatted(option, text));
    }

    /** Draws independently; safe for any threads, as {@link Random} is. */
    public Supplier<Duration> drawnFrom(Random chance) {
        if (p50.isZero()) {
            return () -> Duration.ZERO;
        }
        double sigma = Math.log((double) p95.toNanos() / p50.toNanos()) / Z95;
        return () -> {
            double factor = sigma == 0 ? 1 : Math.exp(sigma * chance.nextGaussian());
            return Duration.ofNanos(Math.round(p50.toNanos() * factor));
        };
    }

    @Override
    public String toString() {
        return p50.equals(p95)
                ? p50.toMillis() + " ms"
                : p50.toMillis() + "/" + p95.toMillis() + " ms";
    }
}
