/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vetbell.port.Service;
import org.vetbell.port.Use;
import org.vetbell.port.Used;

/**
 * What is paid for what, as far as it was told. A kind of use without a price is unpriced, which is
 * something other than free.
 *
 * @param currency in which prices are, for those who read them
 * @param prices for as many as {@link Use.Unit#priced} says
 */
public record Prices(String currency, Map<Item, BigDecimal> prices) {
    private static final int FRACTION_DIGITS = 9;

    public Prices {
        prices = Map.copyOf(prices);
    }

    /** Something that has a price. */
    public record Item(Service service, Use.Kind kind) {}

    /**
     * What several uses cost.
     *
     * @param amount of those that have a price
     * @param complete whether all have one
     */
    public record Cost(BigDecimal amount, boolean complete) {}

    /**
     * Reads prices.
     *
     * @param list {@code provider/model:kind=price}, separated by commas
     * @throws IllegalArgumentException saying what is wrong with which of them
     */
    public static Prices parse(String currency, String list) {
        Map<Item, BigDecimal> prices = new HashMap<>();
        for (String entry : list.split(",")) {
            if (!entry.isBlank()) {
                Map.Entry<Item, BigDecimal> price = entry(entry.strip());
                if (prices.put(price.getKey(), price.getValue()) != null) {
                    throw new IllegalArgumentException(entry.strip() + " has a price already");
                }
            }
        }
        return new Prices(currency, prices);
    }

    /** Whether anything has a price. */
    boolean any() {
        return !prices.isEmpty();
    }

    /** What that costs; nothing where there is no price. */
    public Optional<BigDecimal> of(Used used) {
        return Optional.ofNullable(prices.get(new Item(used.service(), used.kind())))
                .map(
                        price ->
                                price.multiply(BigDecimal.valueOf(used.amount()))
                                        .divide(
                                                BigDecimal.valueOf(used.kind().unit().priced()),
                                                FRACTION_DIGITS,
                                                RoundingMode.HALF_UP));
    }

    /** What all of that costs together. */
    public Cost of(Collection<Used> all) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean complete = true;
        for (Used used : all) {
            Optional<BigDecimal> its = of(used);
            complete = complete && its.isPresent();
            sum = sum.add(its.orElse(BigDecimal.ZERO));
        }
        return new Cost(sum, complete);
    }

    private static Map.Entry<Item, BigDecimal> entry(String text) {
        int colon = text.lastIndexOf(':');
        int equals = text.indexOf('=', colon);
        if (colon < 1 || equals < 0) {
            throw new IllegalArgumentException(text + " is not provider/model:kind=price");
        }
        return Map.entry(
                new Item(
                        Service.of(text.substring(0, colon).strip()),
                        kind(text.substring(colon + 1, equals).strip())),
                Amounts.money(text.substring(equals + 1)));
    }

    private static Use.Kind kind(String label) {
        return Arrays.stream(Use.Kind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label + " is none of " + kinds()));
    }

    private static String kinds() {
        return Arrays.stream(Use.Kind.values())
                .map(Use.Kind::label)
                .collect(Collectors.joining(", "));
    }
}
