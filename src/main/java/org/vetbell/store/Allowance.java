/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.vetbell.port.RateLimits.Limited;

/**
 * So often within so long; afterwards it comes back little by little.
 *
 * @param times 0: without limit
 */
record Allowance(int times, Duration within) {
    private static final int MOST = 1_000_000;

    /** What the configuration allows. */
    static Map<Limited, Allowance> from(Config config) {
        Map<Limited, Allowance> allowances = new EnumMap<>(Limited.class);
        for (Limited what : Limited.values()) {
            allowances.put(what, from(config, what));
        }
        return allowances;
    }

    private static Allowance from(Config config, Limited what) {
        return switch (what) {
            case CALLS_OF_CALLER -> hourly(config, "vetbell.limits.calls-per-caller-per-hour", 30);
            case ANONYMOUS_CALLS_OF_CLINIC ->
                    hourly(config, "vetbell.limits.anonymous-calls-per-clinic-per-hour", 120);
            case CALLS_OF_CLINIC ->
                    minutely(config, "vetbell.limits.calls-per-clinic-per-minute", 300);
            case REFUSALS_OF_ADDRESS ->
                    minutely(config, "vetbell.limits.refusals-per-address-per-minute", 60);
            case REQUESTS_OF_ADDRESS ->
                    minutely(config, "vetbell.limits.api-requests-per-address-per-minute", 600);
        };
    }

    private static Allowance hourly(Config config, String key, int usual) {
        return new Allowance(times(config, key, usual), Duration.ofHours(1));
    }

    private static Allowance minutely(Config config, String key, int usual) {
        return new Allowance(times(config, key, usual), Duration.ofMinutes(1));
    }

    private static int times(Config config, String key, int usual) {
        String text = config.getOptionalValue(key, String.class).orElse("").strip();
        if (text.isEmpty()) {
            return usual;
        }
        int times = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : MOST + 1;
        if (times > MOST) {
            throw new IllegalArgumentException(key + " must be from 0 to " + MOST);
        }
        return times;
    }
}
