/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai.simulator;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.vetbell.fake.ai.FakeChat;

/**
 * Answers requests in OpenAI's chat form as a talk holds. It remembers nothing: where a
 * conversation stands it reads from the messages, as a model does, so any number of callers may
 * talk, interrupt and be asked about twice.
 */
final class TalkingModel implements Function<JsonObject, Object> {
    private final Talk talk;

    TalkingModel(Talk talk) {
        this.talk = talk;
    }

    /** A text, or a call of a tool. */
    @Override
    public Object apply(JsonObject request) {
        JsonArray messages = request.getJsonArray("messages");
        int asked = lastOf("user", messages);
        if (asked < 0) {
            return talk.otherwise();
        }
        long results =
                messages.subList(asked, messages.size()).stream()
                        .filter(message -> isOf("tool", message))
                        .count();
        return exchange(content(messages.get(asked)))
                .filter(exchange -> results < exchange.steps().size())
                .map(exchange -> exchange.steps().get((int) results))
                .map(step -> answer(step, messages))
                .orElse(talk.otherwise());
    }

    private static Object answer(Talk.Step step, JsonArray messages) {
        return switch (step) {
            case Talk.Use use -> new FakeChat.Call(use.tool(), use.arguments());
            case Talk.Say say -> {
                int result = lastOf("tool", messages);
                yield say.words()
                        .replace(Talk.Say.RESULT, result < 0 ? "" : content(messages.get(result)));
            }
        };
    }

    /** Lines that were said in one go come in one message: the last of them counts. */
    private Optional<Talk.Exchange> exchange(String said) {
        String words = " " + bare(said) + " ";
        Talk.Exchange best = null;
        int end = 0;
        for (Talk.Exchange exchange : talk.exchanges()) {
            String line = " " + bare(exchange.caller()) + " ";
            int at = words.lastIndexOf(line);
            if (at >= 0 && at + line.length() > end) {
                best = exchange;
                end = at + line.length();
            }
        }
        return Optional.ofNullable(best);
    }

    private static String bare(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static int lastOf(String role, JsonArray messages) {
        int i = messages.size() - 1;
        while (i >= 0 && !isOf(role, messages.get(i))) {
            i--;
        }
        return i;
    }

    private static boolean isOf(String role, JsonValue message) {
        return role.equals(message.asJsonObject().getString("role", ""));
    }

    private static String content(JsonValue message) {
        JsonValue content = message.asJsonObject().get("content");
        return content instanceof JsonString text ? text.getString() : String.valueOf(content);
    }
}
