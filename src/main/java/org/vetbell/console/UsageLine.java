/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import java.util.List;
import org.vetbell.desk.usage.Prices;
import org.vetbell.port.Used;

/**
 * How much was used of one kind.
 *
 * @param kind for example {@code tokens-in}
 * @param unit what the amount counts: {@code TOKENS}, {@code MILLIS}, {@code CHARACTERS}
 * @param estimated how much of the amount Vetbell reckoned itself, as the provider does not say
 * @param cost a decimal number; empty where there is no price, which does not mean free
 */
public record UsageLine(
        String provider,
        String model,
        String kind,
        String unit,
        long amount,
        long estimated,
        String cost) {

    static UsageLine of(Used used, Prices prices) {
        return new UsageLine(
                used.service().provider(),
                used.service().model(),
                used.kind().label(),
                used.kind().unit().name(),
                used.amount(),
                used.estimated(),
                prices.of(used).map(UsageCost::plain).orElse(""));
    }

    static List<UsageLine> of(List<Used> all, Prices prices) {
        return all.stream().map(used -> of(used, prices)).toList();
    }
}
