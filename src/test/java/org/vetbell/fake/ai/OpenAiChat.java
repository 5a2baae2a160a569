/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import com.sun.net.httpserver.Headers;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;

/** OpenAI's chat completions. */
final class OpenAiChat implements ChatDialect {
    @Override
    public String path() {
        return "/v1/chat/completions";
    }

    @Override
    public boolean admits(Headers headers) {
        // Servers of one's own that speak this protocol often ask for none.
        return true;
    }

    @Override
    public void begin(OutputStream out) {}

    @Override
    public void token(OutputStream out, String token) throws IOException {
        chunk(out, Json.createObjectBuilder().add("content", token), null);
    }

    @Override
    public void call(OutputStream out, FakeChat.Call call) throws IOException {
        int half = call.arguments().length() / 2;
        chunk(out, fragment("call_1", call.tool(), ""), null);
        chunk(out, fragment(null, null, call.arguments().substring(0, half)), null);
        chunk(out, fragment(null, null, call.arguments().substring(half)), null);
        finish(out, "tool_calls");
    }

    @Override
    public void end(OutputStream out) throws IOException {
        finish(out, "stop");
    }

    @Override
    public void error(OutputStream out) throws IOException {
        ChatDialect.line(out, "data: {\"error\":{\"code\":\"x\"}}");
    }

    @Override
    public void garbage(OutputStream out) throws IOException {
        ChatDialect.line(out, "data: {this is no JSON");
    }

    @Override
    public String refusal(int status) {
        String code =
                switch (status) {
                    case 401 -> "invalid_api_key";
                    case 429 -> "rate_limit_exceeded";
                    default -> "server_error";
                };
        return "{\"error\":{\"message\":\"no\",\"code\":\"" + code + "\"}}";
    }

    private static JsonObjectBuilder fragment(String id, String tool, String arguments) {
        JsonObjectBuilder function = Json.createObjectBuilder().add("arguments", arguments);
        JsonObjectBuilder call = Json.createObjectBuilder().add("index", 0);
        if (id != null) {
            function.add("name", tool);
            call.add("id", id).add("type", "function");
        }
        return Json.createObjectBuilder()
                .add("tool_calls", Json.createArrayBuilder().add(call.add("function", function)));
    }

    private static void finish(OutputStream out, String reason) throws IOException {
        chunk(out, Json.createObjectBuilder(), reason);
        ChatDialect.line(
                out,
                "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"choices\":[],"
                        + "\"usage\":{\"prompt_tokens\":20,\"completion_tokens\":3,"
                        + "\"prompt_tokens_details\":{\"cached_tokens\":8},"
                        + "\"total_tokens\":23}}");
        ChatDialect.line(out, "data: [DONE]");
    }

    private static void chunk(OutputStream out, JsonObjectBuilder delta, String finish)
            throws IOException {
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
        ChatDialect.line(out, "data: " + chunk);
    }
}
