/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.vetbell.ai.wire.Wire;
import org.vetbell.port.LanguageModel;

/** Models of one vendor, on any wire. */
final class AnyChat {
    private static final Patience PATIENCE =
            new Patience(Duration.ofMillis(1200), Duration.ofSeconds(1), Duration.ofSeconds(15));

    private AnyChat() {}

    static Function<Wire, LanguageModel> of(LanguageSettings.Vendor vendor) {
        var account =
                new LanguageSettings.Account(
                        vendor, "test", URI.create("https://api.example.com"), "model");
        var settings = new LanguageSettings(List.of(account), PATIENCE);
        return wire -> LanguageModels.of(settings, wire).getFirst();
    }
}
