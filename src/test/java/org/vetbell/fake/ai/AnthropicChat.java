/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import com.sun.net.httpserver.Headers;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;

/** Anthropic's messages: typed events, and content in blocks. */
final class AnthropicChat implements ChatDialect {
    @Override
    public String path() {
        return "/v1/messages";
    }

    @Override
    public boolean admits(Headers headers) {
        return headers.getFirst("x-api-key") != null
                && "2023-06-01".equals(headers.getFirst("anthropic-version"));
    }

    @Override
    public void begin(OutputStream out) throws IOException {
        start(out);
        block(out, Json.createObjectBuilder().add("type", "text").add("text", ""));
        event(out, "ping", Json.createObjectBuilder());
    }

    @Override
    public void token(OutputStream out, String token) throws IOException {
        delta(out, Json.createObjectBuilder().add("type", "text_delta").add("text", token));
    }

    @Override
    public void call(OutputStream out, FakeChat.Call call) throws IOException {
        start(out);
        block(
                out,
                Json.createObjectBuilder()
                        .add("type", "tool_use")
                        .add("id", "toolu_1")
                        .add("name", call.tool())
                        .add("input", JsonObject.EMPTY_JSON_OBJECT));
        int half = call.arguments().length() / 2;
        arguments(out, "");
        arguments(out, call.arguments().substring(0, half));
        arguments(out, call.arguments().substring(half));
        finish(out, "tool_use");
    }

    @Override
    public void end(OutputStream out) throws IOException {
        finish(out, "end_turn");
    }

    @Override
    public void error(OutputStream out) throws IOException {
        event(
                out,
                "error",
                Json.createObjectBuilder()
                        .add(
                                "error",
                                Json.createObjectBuilder()
                                        .add("type", "overloaded_error")
                                        .add("message", "Overloaded")));
    }

    @Override
    public void garbage(OutputStream out) throws IOException {
        ChatDialect.line(out, "event: content_block_delta\ndata: {this is no JSON");
    }

    @Override
    public String refusal(int status) {
        String type =
                switch (status) {
                    case 401 -> "authentication_error";
                    case 429 -> "rate_limit_error";
                    default -> "api_error";
                };
        return "{\"type\":\"error\",\"error\":{\"type\":\"" + type + "\",\"message\":\"no\"}}";
    }

    private static void start(OutputStream out) throws IOException {
        event(
                out,
                "message_start",
                Json.createObjectBuilder()
                        .add(
                                "message",
                                Json.createObjectBuilder()
                                        .add("id", "msg_1")
                                        .add("type", "message")
                                        .add("role", "assistant")
                                        .add("model", "fake")
                                        .add("content", Json.createArrayBuilder())
                                        .addNull("stop_reason")
                                        .addNull("stop_sequence")
                                        .add(
                                                "usage",
                                                Json.createObjectBuilder()
                                                        .add("input_tokens", 12)
                                                        .add("cache_read_input_tokens", 8)
                                                        .add("output_tokens", 1))));
    }

    private static void block(OutputStream out, JsonObjectBuilder content) throws IOException {
        event(
                out,
                "content_block_start",
                Json.createObjectBuilder().add("index", 0).add("content_block", content));
    }

    private static void arguments(OutputStream out, String part) throws IOException {
        delta(
                out,
                Json.createObjectBuilder()
                        .add("type", "input_json_delta")
                        .add("partial_json", part));
    }

    private static void delta(OutputStream out, JsonObjectBuilder delta) throws IOException {
        event(
                out,
                "content_block_delta",
                Json.createObjectBuilder().add("index", 0).add("delta", delta));
    }

    private static void finish(OutputStream out, String reason) throws IOException {
        event(out, "content_block_stop", Json.createObjectBuilder().add("index", 0));
        event(
                out,
                "message_delta",
                Json.createObjectBuilder()
                        .add(
                                "delta",
                                Json.createObjectBuilder()
                                        .add("stop_reason", reason)
                                        .addNull("stop_sequence"))
                        .add("usage", Json.createObjectBuilder().add("output_tokens", 3)));
        event(out, "message_stop", Json.createObjectBuilder());
    }

    private static void event(OutputStream out, String type, JsonObjectBuilder rest)
            throws IOException {
        JsonObject data = Json.createObjectBuilder().add("type", type).addAll(rest).build();
        ChatDialect.line(out, "event: " + type + "\ndata: " + data);
    }
}
