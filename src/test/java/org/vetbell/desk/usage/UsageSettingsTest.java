/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.fake.MapConfig;
import org.vetbell.port.Service;
import org.vetbell.port.Use;
import org.vetbell.port.Used;

class UsageSettingsTest {
    private static final String PRICES =
            """
            openai/gpt-4.1-mini:tokens-in=0.40, openai/gpt-4.1-mini:tokens-out=1.60,
            deepgram/nova-3:audio-millis=0.0077, elevenlabs/eleven_flash_v2_5:characters=0.05,
            openai/local/llama:tokens-in=0""";

    @Test
    void withoutSettingsNothingIsPricedAndNothingLimited() {
        UsageSettings settings = from(Map.of());
        assertThat(settings.call().isNone()).isTrue();
        assertThat(settings.day().isNone()).isTrue();
        assertThat(settings.prices().of(used("openai/x", Use.Kind.TOKENS_IN, 5))).isEmpty();
        assertThat(settings.prices().currency()).isEqualTo("USD");
    }

    @Test
    void aPriceIsForAMillionTokensAMinuteOrAThousandCharacters() {
        Prices prices = from(Map.of("vetbell.prices", PRICES)).prices();
        assertThat(prices.of(used("openai/gpt-4.1-mini", Use.Kind.TOKENS_IN, 1500)))
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("0.0006"));
        assertThat(prices.of(used("deepgram/nova-3", Use.Kind.AUDIO_MILLIS, 90_000)))
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("0.01155"));
        assertThat(prices.of(used("elevenlabs/eleven_flash_v2_5", Use.Kind.CHARACTERS, 200)))
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("0.01"));
    }

    @Test
    void whatHasNoPriceIsNotFreeAndWhatIsFreeHasAPrice() {
        Prices prices = from(Map.of("vetbell.prices", PRICES)).prices();
        Used free = used("openai/local/llama", Use.Kind.TOKENS_IN, 10);
        Used unpriced = used("openai/local/llama", Use.Kind.TOKENS_OUT, 10);
        assertThat(prices.of(free).orElseThrow()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(prices.of(List.of(free)).complete()).isTrue();
        assertThat(prices.of(unpriced)).isEmpty();
        assertThat(prices.of(List.of(free, unpriced)).complete()).isFalse();
    }

    @Test
    void capsAreReadForACallAndForADay() {
        UsageSettings settings =
                from(
                        Map.of(
                                "vetbell.prices", PRICES,
                                "vetbell.caps.call-cost", "0.50",
                                "vetbell.caps.call-tokens", "90000",
                                "vetbell.caps.day-audio-seconds", "36000",
                                "vetbell.caps.day-characters", "200000"));
        assertThat(settings.call()).isEqualTo(new Cap(new BigDecimal("0.50"), 90_000, 0, 0));
        assertThat(settings.day()).isEqualTo(new Cap(BigDecimal.ZERO, 0, 36_000, 200_000));
    }

    @ParameterizedTest
    @CsvSource({
        "vetbell.prices, openai/gpt-4.1-mini=1, is not provider/model:kind=price",
        "vetbell.prices, openai/gpt-4.1-mini:words=1, words is none of",
        "vetbell.prices, openai/gpt-4.1-mini:tokens-in=-1, is not an amount of money",
        "vetbell.prices, openai/gpt-4.1-mini:tokens-in=1e3, is not an amount of money",
        "vetbell.prices, /gpt:tokens-in=1, a provider's name",
        "vetbell.prices-currency, dollars, is not three capital letters",
        "vetbell.caps.call-tokens, many, is not a number",
        "vetbell.caps.day-cost, 5, need vetbell.prices"
    })
    void whatIsWrongIsNamed(String key, String value, String problem) {
        assertThatThrownBy(() -> from(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(problem);
    }

    @Test
    void twoPricesForOneThingAreAMistake() {
        assertThatThrownBy(
                        () -> from(Map.of("vetbell.prices", "a/b:characters=1,a/b:characters=2")))
                .hasMessageContaining("has a price already");
    }

    private static UsageSettings from(Map<String, String> values) {
        return UsageSettings.from(new MapConfig(new HashMap<>(values)));
    }

    private static Used used(String service, Use.Kind kind, long amount) {
        return new Used(Service.of(service), kind, amount, 0);
    }
}
