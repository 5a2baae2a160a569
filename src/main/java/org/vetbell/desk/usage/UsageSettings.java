/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk.usage;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * What use of providers costs, and how much of it there may be.
 *
 * @param call of each call, unless its clinic says otherwise
 * @param day of all calls of a clinic that began on a day, unless it says otherwise
 */
public record UsageSettings(Prices prices, Cap call, Cap day) {
    static final String PRICES = "vetbell.prices";
    private static final String CURRENCY = "vetbell.prices-currency";
    private static final String CAPS = "vetbell.caps.";

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static UsageSettings from(Config config) {
        String currency = read(config, CURRENCY, UsageSettings::currency, "USD");
        Prices none = new Prices(currency, Map.of());
        Prices prices = read(config, PRICES, list -> Prices.parse(currency, list), none);
        var settings = new UsageSettings(prices, cap(config, "call"), cap(config, "day"));
        if (!prices.any() && settings.limitsMoney()) {
            throw new IllegalArgumentException(
                    CAPS + "call-cost and " + CAPS + "day-cost need " + PRICES);
        }
        return settings;
    }

    private boolean limitsMoney() {
        return call.cost().signum() > 0 || day.cost().signum() > 0;
    }

    private static Cap cap(Config config, String of) {
        String key = CAPS + of;
        return new Cap(
                read(config, key + "-cost", Amounts::money, BigDecimal.ZERO),
                read(config, key + "-tokens", Amounts::count, 0L),
                read(config, key + "-audio-seconds", Amounts::count, 0L),
                read(config, key + "-characters", Amounts::count, 0L));
    }

    private static String currency(String text) {
        if (!text.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(text + " is not three capital letters");
        }
        return text;
    }

    private static <T> T read(Config config, String key, Function<String, T> reading, T usual) {
        try {
            return config.getOptionalValue(key, String.class)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(reading)
                    .orElse(usual);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
        }
    }
}
