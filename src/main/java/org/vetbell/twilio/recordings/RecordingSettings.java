/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.recordings;

import java.net.URI;
import org.eclipse.microprofile.config.Config;

/**
 * How the carrier's recordings come here.
 *
 * @param carrier where its interface is reached, without a final slash
 * @param fetch whether they are fetched at all
 */
record RecordingSettings(URI carrier, boolean fetch) {
    private static final String ADDRESS = "TWILIO_BASE_URL";
    private static final String USUAL = "https://api.twilio.com";

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying what is wrong with which
     */
    static RecordingSettings from(Config config) {
        String text = config.getOptionalValue(ADDRESS, String.class).orElse("").strip();
        if (!text.isEmpty() && !text.matches("https?://[^/?#@\\s]+(/[^?#@\\s]*)?")) {
            throw new IllegalArgumentException(ADDRESS + " must begin with https:// or http://");
        }
        return new RecordingSettings(
                URI.create((text.isEmpty() ? USUAL : text).replaceAll("/+$", "")),
                config.getOptionalValue("vetbell.recordings.fetch", Boolean.class).orElse(true));
    }
}
