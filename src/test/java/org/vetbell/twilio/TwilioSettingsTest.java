/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.fake.MapConfig;

class TwilioSettingsTest {
    private final Map<String, String> config =
            new HashMap<>(
                    Map.of(
                            "TWILIO_AUTH_TOKEN", "secret-token",
                            "PUBLIC_BASE_URL", "https://voice.example.com/"));

    @Test
    void productionIsTheDefaultAndChecksSignatures() {
        assertThat(settings().verifySignatures()).isTrue();
        assertThat(settings().publicBaseUrl()).hasToString("https://voice.example.com");
    }

    @Test
    void productionWithoutATokenSaysWhatToSet() {
        config.remove("TWILIO_AUTH_TOKEN");

        assertThatIllegalStateException()
                .isThrownBy(this::settings)
                .withMessageContaining("TWILIO_AUTH_TOKEN");
    }

    @Test
    void productionWithoutAPublicAddressSaysWhatToSet() {
        config.remove("PUBLIC_BASE_URL");

        assertThatIllegalStateException()
                .isThrownBy(this::settings)
                .withMessageContaining("PUBLIC_BASE_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://voice.example.com",
                "http://localhost.example.com",
                "ftp://localhost",
                "voice.example.com",
                "https://voice.example.com/?q=1",
                "https://pat:secret@voice.example.com",
                "https://voice example.com"
            })
    void anUnfitPublicAddressIsRefused(String address) {
        config.put("PUBLIC_BASE_URL", address);

        assertThatIllegalStateException()
                .isThrownBy(this::settings)
                .withMessageContaining("PUBLIC_BASE_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void loopbackNeedsNoTls(String address) {
        config.put("PUBLIC_BASE_URL", address);

        assertThat(settings().publicBaseUrl()).hasToString(address);
    }

    @Test
    void developmentNeedsNothing() {
        config.clear();
        config.put("ENVIRONMENT", "development");

        assertThat(settings().verifySignatures()).isFalse();
        assertThat(settings().publicBaseUrl()).hasToString("http://localhost:8080");
    }

    @Test
    void aMisspeltEnvironmentIsRefusedRatherThanTakenForDevelopment() {
        config.put("ENVIRONMENT", "dev");

        assertThatIllegalStateException()
                .isThrownBy(this::settings)
                .withMessageContaining("ENVIRONMENT");
    }

    @Test
    void bothTokensAreTakenAndNeitherIsShown() {
        config.put("TWILIO_AUTH_TOKEN_SECONDARY", "other-token");

        assertThat(settings().authTokens()).containsExactly("secret-token", "other-token");
        assertThat(settings().toString()).doesNotContain("token-", "secret-token", "other-token");
    }

    private TwilioSettings settings() {
        return TwilioSettings.from(new MapConfig(config));
    }
}
