/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How the carrier's interface is reached.
 *
 * @param base its address, without a final slash
 * @param connectWithin how long a connection may take
 * @param answerWithin how long an answer may take, connection included
 */
public record ApiSettings(URI base, Duration connectWithin, Duration answerWithin) {
    private static final String ADDRESS = "TWILIO_BASE_URL";
    private static final String USUAL = "https://api.twilio.com";
    private static final int LEAST_MILLIS = 100;
    private static final int MOST_MILLIS = 30_000;

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying what is wrong with which
     */
    public static ApiSettings from(Config config) {
        String text = config.getOptionalValue(ADDRESS, String.class).orElse("").strip();
        if (!text.isEmpty() && !text.matches("https?://[^/?#@\\s]+(/[^?#@\\s]*)?")) {
            throw new IllegalArgumentException(ADDRESS + " must begin with https:// or http://");
        }
        return new ApiSettings(
                URI.create((text.isEmpty() ? USUAL : text).replaceAll("/+$", "")),
                millis(config, "vetbell.twilio.connect-within-millis", 3000),
                millis(config, "vetbell.twilio.answer-within-millis", 5000));
    }

    private static Duration millis(Config config, String key, int usual) {
        String text = config.getOptionalValue(key, String.class).orElse("").strip();
        int millis =
                text.isEmpty() ? usual : text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (millis < LEAST_MILLIS || millis > MOST_MILLIS) {
            throw new IllegalArgumentException(
                    "%s must be a whole number from %d to %d"
                            .formatted(key, LEAST_MILLIS, MOST_MILLIS));
        }
        return Duration.ofMillis(millis);
    }
}
