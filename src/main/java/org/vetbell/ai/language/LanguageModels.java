/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.List;
import org.vetbell.ai.wire.Wire;
import org.vetbell.port.LanguageModel;

/** Makes the models that are set up. */
public final class LanguageModels {
    private LanguageModels() {}

    /** One for each account, in its order. */
    public static List<LanguageModel> of(LanguageSettings settings, Wire wire) {
        var http = new StreamingHttp(wire.http());
        return settings.accounts().stream()
                .map(account -> model(account, settings.patience(), http, wire))
                .toList();
    }

    private static LanguageModel model(
            LanguageSettings.Account account, Patience patience, StreamingHttp http, Wire wire) {
        return new LangChainModel(
                account.toString(), streaming(account, http), http, wire, patience);
    }

    private static StreamingChatModel streaming(
            LanguageSettings.Account account, StreamingHttp http) {
        String base = account.base() + "/v1";
        return switch (account.vendor()) {
            case OPENAI ->
                    OpenAiStreamingChatModel.builder()
                            .httpClientBuilder(http)
                            .baseUrl(base)
                            .apiKey(account.key())
                            .modelName(account.model())
                            .build();
            case ANTHROPIC ->
                    AnthropicStreamingChatModel.builder()
                            .httpClientBuilder(http)
                            .baseUrl(base)
                            .apiKey(account.key())
                            .modelName(account.model())
                            .build();
        };
    }
}
