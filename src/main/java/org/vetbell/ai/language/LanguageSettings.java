/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

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
        List<Account> accounts =
                Stream.of(text(config, ORDER).orElse("openai,anthropic").split(","))
                        .map(String::strip)
                        .map(name -> vendor(name))
                        .flatMap(vendor -> account(config, vendor).stream())
                        .toList();
        Patience patience =
                new Patience(
                        millis(config, FIRST, 1200),
                        millis(config, GAP, 1000),
                        Duration.ofSeconds(15));
        return new LanguageSettings(accounts, patience);
    }

    private static Optional<Account> account(Config config, Vendor vendor) {
        return text(config, vendor.keyName)
                .map(
                        key ->
                                new Account(
                                        vendor,
                                        key,
                                        address(
                                                vendor.baseName,
                                                text(config, vendor.baseName).orElse(vendor.base)),
                                        text(config, vendor.modelName).orElse(vendor.model)));
    }

    private static Vendor vendor(String name) {
        for (Vendor vendor : Vendor.values()) {
            if (vendor.name().equalsIgnoreCase(name)) {
                return vendor;
            }
        }
        throw new IllegalArgumentException(ORDER + " knows openai and anthropic only");
    }

    private static Duration millis(Config config, String name, long usual) {
        long millis =
                text(config, name)
                        .map(
                                text -> {
                                    require(
                                            text.matches("[0-9]{1,6}"),
                                            name + ": not a number of milliseconds");
                                    return Long.parseLong(text);
                                })
                        .orElse(usual);
        require(millis >= 100 && millis <= 20_000, name + " must be from 100 to 20000");
        return Duration.ofMillis(millis);
    }

    private static URI address(String name, String text) {
        URI address;
        try {
            address = URI.create(text.replaceAll("/+$", "").replaceAll("/v1$", ""));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(name + " is not an address", malformed);
        }
        require(
                address.getHost() != null && address.getScheme().matches("https?"),
                name + " must be an http or https address");
        return address;
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }

    private static void require(boolean fine, String sentence) {
        if (!fine) {
            throw new IllegalArgumentException(sentence);
        }
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
        /** Names no secret. */
        @Override
        public String toString() {
            return vendor.name().toLowerCase(java.util.Locale.ROOT) + "/" + model;
        }
    }
}
