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
    private static final String MAIN = "AC00000000000000000000000000000001";
    private static final String SUB = "AC0000000000000000000000000000000a";

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

        assertThat(settings().accounts().tokens()).containsExactly("secret-token", "other-token");
        assertThat(settings().toString()).doesNotContain("token-", "secret-token", "other-token");
    }

    @Test
    void subAccountsHaveTokensOfTheirOwnAndNoneIsShown() {
        config.put("TWILIO_ACCOUNT_SID", MAIN);
        config.put("vetbell.twilio.tokens", SUB + ":sub-one, " + SUB + ":sub-two");
        Accounts accounts = settings().accounts();

        assertThat(accounts.tokensOf(SUB)).containsExactly("sub-one", "sub-two");
        assertThat(accounts.tokensOf(MAIN)).containsExactly("secret-token");
        assertThat(accounts.credentials(SUB)).hasValue(new Accounts.Credentials(SUB, "sub-one"));
        assertThat(accounts.serves(SUB)).isTrue();
        assertThat(accounts.serves("AC99999999999999999999999999999999")).isFalse();
        assertThat(settings().toString()).doesNotContain("sub-one", "sub-two");
        assertThat(accounts.credentials(SUB).toString()).doesNotContain("sub-one");
    }

    @Test
    void anAccountWithoutATokenOfItsOwnIsWorkedOnAsTheMainOne() {
        assertThat(settings().accounts().credentials(SUB)).isEmpty();

        config.put("TWILIO_ACCOUNT_SID", MAIN);
        assertThat(settings().accounts().credentials(SUB))
                .hasValue(new Accounts.Credentials(MAIN, "secret-token"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"secret", "AC1:secret", MAIN + "=secret", MAIN + ":", MAIN + ": secret"})
    void malformedTokensAreRefusedWithoutBeingShown(String tokens) {
        config.put("vetbell.twilio.tokens", tokens);

        assertThatIllegalStateException()
                .isThrownBy(this::settings)
                .withMessageContaining("vetbell.twilio.tokens")
                .withMessageNotContaining("secret");
    }

    private TwilioSettings settings() {
        return TwilioSettings.from(new MapConfig(config));
    }
}
