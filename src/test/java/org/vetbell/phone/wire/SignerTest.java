/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SignerTest {

    private static final String VECTORS = "/twilio-signature-vectors.json";

    @TestFactory
    Stream<DynamicTest> signsEveryPublishedVector() throws IOException {
        try (InputStream file = SignerTest.class.getResourceAsStream(VECTORS);
                var reader = Json.createReader(file)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(v -> DynamicTest.dynamicTest(v.getString("name"), () -> check(v)));
        }
    }

    @Test
    void coversTheOrderOfValuesButNotTheOrderOfFields() {
        var signer = new Signer("secret");
        String url = "https://voice.example.com/twilio/voice";
        assertThat(signer.sign(url, Form.of("B", "2").with("A", "1")))
                .isEqualTo(signer.sign(url, Form.of("A", "1").with("B", "2")))
                .isNotEqualTo(signer.sign(url, Form.of("A", "2").with("B", "1")));
    }

    private static void check(JsonObject vector) {
        var signer = new Signer(vector.getString("token"));
        assertThat(signer.sign(vector.getString("url"), form(vector.getJsonObject("params"))))
                .isEqualTo(vector.getString("signature"));
        if (vector.containsKey("body")) {
            byte[] body = vector.getString("body").getBytes(StandardCharsets.UTF_8);
            assertThat(Signer.bodyHash(body)).isEqualTo(vector.getString("bodySHA256"));
        }
    }

    private static Form form(JsonObject params) {
        Form form = Form.empty();
        for (var param : params.entrySet()) {
            for (JsonString value : values(param.getValue())) {
                form = form.with(param.getKey(), value.getString());
            }
        }
        return form;
    }

    private static Iterable<JsonString> values(JsonValue value) {
        JsonArray array =
                value instanceof JsonArray several
                        ? several
                        : Json.createArrayBuilder().add(value).build();
        return array.getValuesAs(JsonString.class);
    }
}
