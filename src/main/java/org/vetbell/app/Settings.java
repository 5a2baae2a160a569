/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.app;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;
import org.vetbell.desk.usage.UsageSettings;
import org.vetbell.twilio.TwilioSettings;

/** Reads and validates settings once; a wrong one stops the start with a sentence that names it. */
@Dependent
class Settings {
    @Produces
    @Singleton
    TwilioSettings twilio() {
        return TwilioSettings.from(ConfigProvider.getConfig(Settings.class.getClassLoader()));
    }

    @Produces
    @Singleton
    UsageSettings usage() {
        return UsageSettings.from(ConfigProvider.getConfig(Settings.class.getClassLoader()));
    }

    @Produces
    @Singleton
    TrustedProxies addresses() {
        return TrustedProxies.from(ConfigProvider.getConfig(Settings.class.getClassLoader()));
    }
}
