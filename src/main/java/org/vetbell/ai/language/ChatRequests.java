/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.Prompt;
import org.vetbell.port.LanguageModel.Tool;
import org.vetbell.port.LanguageModel.ToolCall;

/** Our prompts in the library's words. */
final class ChatRequests {
    private ChatRequests() {}

    static ChatRequest of(Prompt prompt) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(prompt.system()));
        prompt.messages().forEach(message -> messages.add(message(message)));
        return ChatRequest.builder()
                .messages(messages)
                .toolSpecifications(prompt.tools().stream().map(ChatRequests::tool).toList())
                .maxOutputTokens(prompt.mostTokens())
                .build();
    }

    private static ChatMessage message(Message message) {
        return switch (message) {
            case Message.User user -> UserMessage.from(user.text());
            case Message.Assistant ours -> assistant(ours);
            case Message.ToolResult result ->
                    ToolExecutionResultMessage.from(
                            result.callId(), result.tool(), result.result());
        };
    }

    private static AiMessage assistant(Message.Assistant ours) {
        AiMessage.Builder builder = AiMessage.builder();
        if (!ours.text().isBlank()) {
            builder.text(ours.text());
        }
        if (!ours.calls().isEmpty()) {
            builder.toolExecutionRequests(ours.calls().stream().map(ChatRequests::call).toList());
        }
        return builder.build();
    }

    private static ToolExecutionRequest call(ToolCall call) {
        return ToolExecutionRequest.builder()
                .id(call.id())
                .name(call.name())
                .arguments(call.arguments())
                .build();
    }

    private static ToolSpecification tool(Tool tool) {
        return ToolSpecification.fromJson(
                Json.createObjectBuilder()
                        .add("name", tool.name())
                        .add("description", tool.description())
                        .add(
                                "parameters",
                                Json.createReader(new StringReader(tool.schema())).readObject())
                        .build()
                        .toString());
    }
}
