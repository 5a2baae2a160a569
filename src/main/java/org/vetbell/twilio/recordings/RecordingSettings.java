/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.recordings;

import java.net.URI;
import org.eclipse.microprofile.config.Config;

/** Where the carrier's interface is reached. */
final class RecordingSettings {
    private static final String KEY = "TWILIO_BASE_URL";
    private static final String USUAL = "https://api.twilio.com";

    private RecordingSettings() {}

    /**
     * The address without a final slash.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static URI from(Config config) {
        String text = config.getOptionalValue(KEY, String.class).orElse("").strip();
        if (!text.isEmpty() && !text.matches("https?://[^/?#@\\s]+(/[^?#@\\s]*)?")) {
            throw new IllegalArgumentException(KEY + " must begin with https:// or http://");
        }
        return URI.create((text.isEmpty() ? USUAL : text).replaceAll("/+$", ""));
    }
}
