/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import java.math.BigDecimal;
import java.util.Collection;
import org.vetbell.desk.usage.Prices;
import org.vetbell.port.Used;

/**
 * What several uses cost together.
 *
 * @param amount a decimal number: of those that have a price
 * @param complete whether all of them have one; otherwise it costs more
 */
public record UsageCost(String currency, String amount, boolean complete) {

    static UsageCost of(Collection<Used> all, Prices prices) {
        Prices.Cost cost = prices.of(all);
        return new UsageCost(prices.currency(), plain(cost.amount()), cost.complete());
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
