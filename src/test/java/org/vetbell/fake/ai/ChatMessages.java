/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What OpenAI's chat completions say, line by line. */
final class ChatMessages {
    private ChatMessages() {}

    static JsonObjectBuilder fragment(String id, String tool, String arguments) {
        JsonObjectBuilder function = Json.createObjectBuilder().add("arguments", arguments);
        JsonObjectBuilder call = Json.createObjectBuilder().add("index", 0);
        if (id != null) {
            function.add("name", tool);
            call.add("id", id).add("type", "function");
        }
        return Json.createObjectBuilder()
                .add("tool_calls", Json.createArrayBuilder().add(call.add("function", function)));
    }

    static void finish(OutputStream out, String reason) throws IOException {
        chunk(out, Json.createObjectBuilder(), reason);
        line(
                out,
                "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"choices\":[],"
                        + "\"usage\":{\"prompt_tokens\":20,\"completion_tokens\":3,"
                        + "\"total_tokens\":23}}");
        line(out, "data: [DONE]");
    }

    static void chunk(OutputStream out, JsonObjectBuilder delta, String finish) throws IOException {
        JsonObjectBuilder choice = Json.createObjectBuilder().add("index", 0).add("delta", delta);
        choice =
                finish == null
                        ? choice.addNull("finish_reason")
                        : choice.add("finish_reason", finish);
        JsonObject chunk =
                Json.createObjectBuilder()
                        .add("id", "c")
                        .add("object", "chat.completion.chunk")
                        .add("created", 1)
                        .add("model", "fake")
                        .add("choices", Json.createArrayBuilder().add(choice))
                        .build();
        line(out, "data: " + chunk);
    }

    static void line(OutputStream out, String line) throws IOException {
        out.write((line + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
