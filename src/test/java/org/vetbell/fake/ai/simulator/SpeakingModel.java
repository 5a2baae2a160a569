/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai.simulator;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.vetbell.fake.ai.FakeChat;
import org.vetbell.fake.ai.FakeOpenAiConversations.Asked;
import org.vetbell.fake.ai.SpokenReply;
import org.vetbell.port.LanguageModel.ToolCall;

/** Answers in a spoken conversation as a {@link TalkingModel} does in a written one. */
final class SpeakingModel implements Function<Asked, SpokenReply> {
    private final TalkingModel model;
    private final AtomicInteger calls = new AtomicInteger();

    SpeakingModel(Talk talk) {
        model = new TalkingModel(talk);
    }

    @Override
    public SpokenReply apply(Asked asked) {
        JsonArrayBuilder messages = Json.createArrayBuilder();
        asked.conversation().forEach(line -> messages.add(message(line)));
        JsonObject request = Json.createObjectBuilder().add("messages", messages).build();
        Object answer = model.apply(request);
        return answer instanceof FakeChat.Call call
                ? new SpokenReply("", List.of(called(call)))
                : SpokenReply.saying(answer.toString());
    }

    private ToolCall called(FakeChat.Call call) {
        return new ToolCall("call_said_" + calls.incrementAndGet(), call.tool(), call.arguments());
    }

    /** A caller's pause of which no words are known is no line of theirs. */
    private static JsonObject message(String line) {
        String[] parts = line.split(": ?", 2);
        String text = parts.length > 1 ? parts[1] : "";
        String role =
                switch (parts[0]) {
                    case "user" -> text.isBlank() ? "pause" : "user";
                    case "result" -> "tool";
                    default -> "assistant";
                };
        return Json.createObjectBuilder().add("role", role).add("content", text).build();
    }
}
