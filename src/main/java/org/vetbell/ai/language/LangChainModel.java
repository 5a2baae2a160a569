/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.concurrent.RejectedExecutionException;
import org.vetbell.ai.wire.Wire;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.Service;

/** A model of any vendor LangChain4j knows, asked without ever blocking the asker. Any thread. */
final class LangChainModel implements LanguageModel {
    private final String name;
    private final StreamingChatModel model;
    private final StreamingHttp http;
    private final Wire wire;
    private final Patience patience;

    /**
     * @param http the client {@code model} was made with
     */
    LangChainModel(
            String name,
            StreamingChatModel model,
            StreamingHttp http,
            Wire wire,
            Patience patience) {
        this.name = name;
        this.model = model;
        this.http = http;
        this.wire = wire;
        this.patience = patience;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Generating generate(Prompt prompt, Sink sink) {
        var generation =
                new Generation(sink, wire.alarm(), patience, new Bill(Service.of(name), prompt));
        generation.begin();
        try {
            wire.executor().execute(() -> ask(prompt, generation));
        } catch (RejectedExecutionException e) {
            generation.fail(new Fault(Fault.Kind.BUSY, "no thread for another answer"));
        }
        return generation;
    }

    private void ask(Prompt prompt, Generation generation) {
        if (!generation.wanted()) {
            return;
        }
        try {
            ChatRequest request = ChatRequests.of(prompt);
            http.within(generation, () -> model.chat(request, new ToGeneration(generation)));
        } catch (RuntimeException e) {
            generation.fail(new Fault(Fault.Kind.INVALID, e.getClass().getSimpleName()));
        }
    }

    private record ToGeneration(Generation generation) implements StreamingChatResponseHandler {
        @Override
        public void onPartialResponse(String delta) {
            generation.text(delta);
        }

        @Override
        public void onCompleteToolCall(CompleteToolCall complete) {
            ToolExecutionRequest call = complete.toolExecutionRequest();
            generation.tool(new ToolCall(call.id(), call.name(), call.arguments()));
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            generation.done(response.tokenUsage());
        }

        @Override
        public void onError(Throwable failure) {
            generation.fail(new Fault(Fault.Kind.GARBLED, failure.getClass().getSimpleName()));
        }
    }
}
