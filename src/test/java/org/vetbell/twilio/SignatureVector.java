/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One published signature; see the source named in the file. */
record SignatureVector(
        String name,
        String token,
        String url,
        Map<String, List<String>> form,
        String body,
        String signature) {

    static Stream<SignatureVector> all() throws IOException {
        try (InputStream file =
                        SignatureVector.class.getResourceAsStream(
                                "/twilio-signature-vectors.json");
                JsonReader reader = Json.createReader(file)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(SignatureVector::of)
                    .toList()
                    .stream();
        }
    }

    static SignatureVector named(String name) throws IOException {
        return all().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
    }

    private static SignatureVector of(JsonObject v) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        v.getJsonObject("params").forEach((name, value) -> form.put(name, values(value)));
        return new SignatureVector(
                v.getString("name"),
                v.getString("token"),
                v.getString("url"),
                form,
                v.getString("body", null),
                v.getString("signature"));
    }

    private static List<String> values(JsonValue value) {
        return value instanceof JsonArray many
                ? many.getValuesAs(JsonString::getString)
                : List.of(((JsonString) value).getString());
    }

    @Override
    public String toString() {
        return name;
    }
}
