/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/** One answer of the interface. */
record RestAnswer(int status, String type, byte[] body, Map<String, String> headers) {
    static final int NO_CONTENT = 204;

    private static final String JSON = "application/json";

    static RestAnswer json(int status, JsonObject body) {
        return new RestAnswer(status, JSON, body.toString().getBytes(UTF_8), Map.of());
    }

    static RestAnswer empty() {
        return new RestAnswer(NO_CONTENT, JSON, new byte[0], Map.of());
    }

    static RestAnswer wav(byte[] sound) {
        return new RestAnswer(200, "audio/x-wav", sound, Map.of());
    }

    /** A refusal, in the form every one of them has. */
    static RestAnswer refused(int status, int code, String message) {
        JsonObjectBuilder body =
                Json.createObjectBuilder()
                        .add("code", code)
                        .add("message", message)
                        .add("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .add("status", status);
        return json(status, body.build());
    }

    static RestAnswer notFound(String what) {
        return refused(404, 20404, "The requested resource " + what + " was not found");
    }

    static RestAnswer notInProgress() {
        return refused(400, 21220, "Call is not in-progress. Cannot redirect.");
    }

    RestAnswer with(String header, String value) {
        return new RestAnswer(status, type, body, Map.of(header, value));
    }
}
