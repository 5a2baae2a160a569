/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.recordings;

import org.eclipse.microprofile.config.Config;
import org.vetbell.twilio.ApiSettings;

/**
 * How the carrier's recordings come here.
 *
 * @param carrier how its interface is reached
 * @param fetch whether they are fetched at all
 * @param deleteRemote whether the carrier forgets them once they are kept here
 */
record RecordingSettings(ApiSettings carrier, boolean fetch, boolean deleteRemote) {
    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying what is wrong with which
     */
    static RecordingSettings from(Config config) {
        return new RecordingSettings(
                ApiSettings.from(config),
                truth(config, "vetbell.recordings.fetch", true),
                truth(config, "vetbell.recordings.delete-remote", false));
    }

    private static boolean truth(Config config, String key, boolean usual) {
        return config.getOptionalValue(key, Boolean.class).orElse(usual);
    }
}
