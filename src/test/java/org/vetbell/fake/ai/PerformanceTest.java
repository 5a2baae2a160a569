/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerformanceTest {
    private static final byte SIGN = 7;

    @Test
    void onlyTheFirstPieceOfSoundIsSigned() {
        var reply = new SpokenReply("Yes, we do.", List.of(), new Signing());
        List<Byte> beginnings =
                Performance.of(reply, "resp", "item", 1).steps().stream()
                        .filter(step -> step.bytes() > 0)
                        .map(step -> sound(step.message())[0])
                        .toList();

        assertThat(beginnings.getFirst()).isEqualTo(SIGN);
        assertThat(beginnings.subList(1, beginnings.size())).isNotEmpty().doesNotContain(SIGN);
    }

    private static byte[] sound(String message) {
        try (var reader = Json.createReader(new StringReader(message))) {
            return Base64.getDecoder().decode(reader.readObject().getString("delta"));
        }
    }

    private static final class Signing implements SpokenReply.Opening {
        @Override
        public void sign(byte[] mulaw) {
            mulaw[0] = SIGN;
        }

        @Override
        public void given() {}
    }
}
