/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.port.Service;
import org.vetbell.port.Use;
import org.vetbell.port.Use.Kind;

class BillTest {
    private static final Service MODEL = Service.of("openai/gpt-realtime");

    @Test
    void textAndSoundAreToldApartAndWhatWasKnownBeforeFromWhatWasNot() {
        Bill bill =
                bill(
                        """
                        {"usage":{"total_tokens":160,"input_tokens":120,"output_tokens":40,
                         "input_token_details":{"text_tokens":90,"audio_tokens":30,
                          "cached_tokens":64,
                          "cached_tokens_details":{"text_tokens":60,"audio_tokens":4}},
                         "output_token_details":{"text_tokens":10,"audio_tokens":30}}}""");
        assertThat(bill.uses(MODEL))
                .containsExactlyInAnyOrder(
                        reported(Kind.TOKENS_IN, 30),
                        reported(Kind.TOKENS_CACHED, 60),
                        reported(Kind.AUDIO_TOKENS_IN, 26),
                        reported(Kind.AUDIO_TOKENS_CACHED, 4),
                        reported(Kind.TOKENS_OUT, 10),
                        reported(Kind.AUDIO_TOKENS_OUT, 30));
    }

    @Test
    void withoutDetailsEverythingIsText() {
        assertThat(bill("{\"usage\":{\"input_tokens\":20,\"output_tokens\":3}}").uses(MODEL))
                .containsExactlyInAnyOrder(
                        reported(Kind.TOKENS_IN, 20), reported(Kind.TOKENS_OUT, 3));
    }

    @Test
    void someModelsAreBilledByTheLengthOfTheSound() {
        assertThat(bill("{\"usage\":{\"type\":\"duration\",\"seconds\":2.5}}").uses(MODEL))
                .containsExactly(reported(Kind.AUDIO_MILLIS, 2500));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"usage\":null}",
                "{\"usage\":7}",
                "{\"usage\":{\"input_tokens\":\"many\",\"output_tokens\":-4}}",
                "{\"usage\":{\"type\":\"duration\",\"seconds\":-1}}"
            })
    void whatMakesNoSenseIsNoBill(String json) {
        assertThat(bill(json).isNone()).isTrue();
    }

    @Test
    void moreCachedThanReadIsNotBelieved() {
        Bill bill =
                bill(
                        """
                        {"usage":{"input_tokens":10,"output_tokens":0,
                         "input_token_details":{"audio_tokens":99,"cached_tokens":1000000000000,
                          "cached_tokens_details":{"audio_tokens":99}}}}""");
        assertThat(bill.uses(MODEL)).containsExactly(reported(Kind.AUDIO_TOKENS_CACHED, 10));
    }

    private static Bill bill(String json) {
        return Bill.in(Json.createReader(new StringReader(json)).readObject());
    }

    private static Use reported(Kind kind, long amount) {
        return Use.reported(MODEL, kind, amount);
    }
}
