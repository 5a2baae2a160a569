/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.vetbell.ai.wire.Given;

/**
 * Which language models answer, in which order.
 *
 * @param accounts those with a key, the preferred first
 * @param patience how long each may take
 */
public record LanguageSettings(List<Account> accounts, Patience patience) {
    private static final String ORDER = "vetbell.ai.models";
    private static final String FIRST = "vetbell.ai.first-token-within-millis";
    private static final String GAP = "vetbell.ai.token-gap-millis";

    public LanguageSettings {
        accounts = List.copyOf(accounts);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static LanguageSettings from(Config config) {
        Given given = new Given(config);
        List<Account> accounts =
                given.names(ORDER, "openai,anthropic").stream()
                        .map(LanguageSettings::vendor)
                        .flatMap(vendor -> account(given, vendor).stream())
                        .toList();
        Patience patience =
                new Patience(
                        millis(given, FIRST, 1200),
                        millis(given, GAP, 1000),
                        Duration.ofSeconds(15));
        return new LanguageSettings(accounts, patience);
    }

    private static Optional<Account> account(Given given, Vendor vendor) {
        return given.text(vendor.keyName)
                .map(
                        key ->
                                new Account(
                                        vendor,
                                        key,
                                        given.addressBeforeVersion(vendor.base, vendor.baseName),
                                        given.text(vendor.modelName).orElse(vendor.model)));
    }

    private static Vendor vendor(String name) {
        for (Vendor vendor : Vendor.values()) {
            if (vendor.name().equalsIgnoreCase(name)) {
                return vendor;
            }
        }
        throw new IllegalArgumentException(ORDER + " knows openai and anthropic only");
    }

    private static Duration millis(Given given, String name, int usual) {
        int millis = given.number(name, usual);
        Given.within(name, millis, 100, 20_000);
        return Duration.ofMillis(millis);
    }

    /** Whose models we can ask. */
    public enum Vendor {
        /** OpenAI, and any server that speaks its chat protocol. */
        OPENAI(
                "OPENAI_API_KEY",
                "OPENAI_BASE_URL",
                "https://api.openai.com",
                "vetbell.ai.openai.model",
                "gpt-4.1-mini"),
        ANTHROPIC(
                "ANTHROPIC_API_KEY",
                "ANTHROPIC_BASE_URL",
                "https://api.anthropic.com",
                "vetbell.ai.anthropic.model",
                "claude-haiku-4-5");

        private final String keyName;
        private final String baseName;
        private final String base;
        private final String modelName;
        private final String model;

        Vendor(String keyName, String baseName, String base, String modelName, String model) {
            this.keyName = keyName;
            this.baseName = baseName;
            this.base = base;
            this.modelName = modelName;
            this.model = model;
        }
    }

    /**
     * A vendor and how it is reached.
     *
     * @param base without {@code /v1}
     */
    public record Account(Vendor vendor, String key, URI base, String model) {
        public Account {
            Given.callable(vendor.baseName, base);
        }

        /** Names no secret. */
        @Override
        public String toString() {
            return vendor.name().toLowerCase(java.util.Locale.ROOT) + "/" + model;
        }
    }
}
