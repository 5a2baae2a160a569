/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.Prompt;
import org.vetbell.port.Service;
import org.vetbell.port.Use;
import org.vetbell.port.Use.Kind;

/** What one answer costs: by the provider's word where it comes, else by the letters. */
final class Bill {
    /** Of English text; models differ. */
    private static final int LETTERS_PER_TOKEN = 4;

    private final Service service;
    private final long read;
    private long written;

    Bill(Service service, Prompt prompt) {
        this.service = service;
        this.read = letters(prompt);
    }

    /** Some of the answer came. */
    void wrote(String some) {
        written += some.length();
    }

    /** The answer broke off, so that the provider does not say. */
    List<Use> estimated() {
        return List.of(
                Use.estimated(service, Kind.TOKENS_IN, read / LETTERS_PER_TOKEN),
                Use.estimated(service, Kind.TOKENS_OUT, written / LETTERS_PER_TOKEN));
    }

    /** As the provider says, if it does. */
    List<Use> reported(TokenUsage usage) {
        return usage == null || usage.inputTokenCount() == null
                ? estimated()
                : Stream.of(
                                Use.reported(service, Kind.TOKENS_IN, fresh(usage)),
                                Use.reported(service, Kind.TOKENS_CACHED, cached(usage)),
                                Use.reported(
                                        service, Kind.TOKENS_OUT, number(usage.outputTokenCount())))
                        .filter(use -> use.amount() > 0)
                        .toList();
    }

    /** OpenAI counts what it knew from before among what it read, Anthropic beside it. */
    private static long fresh(TokenUsage usage) {
        long all = number(usage.inputTokenCount());
        return usage instanceof AnthropicTokenUsage its
                ? all + number(its.cacheCreationInputTokens())
                : Math.max(0, all - cached(usage));
    }

    private static long cached(TokenUsage usage) {
        return switch (usage) {
            case AnthropicTokenUsage its -> number(its.cacheReadInputTokens());
            case OpenAiTokenUsage its ->
                    Optional.ofNullable(its.inputTokensDetails())
                            .map(details -> number(details.cachedTokens()))
                            .orElse(0L);
            default -> 0;
        };
    }

    private static long number(Integer count) {
        return count == null ? 0 : Math.max(0, count);
    }

    private static long letters(Prompt prompt) {
        long tools =
                prompt.tools().stream()
                        .mapToLong(tool -> tool.description().length() + tool.schema().length())
                        .sum();
        return prompt.system().length()
                + tools
                + prompt.messages().stream().mapToLong(Bill::letters).sum();
    }

    private static long letters(Message message) {
        return switch (message) {
            case Message.User user -> user.text().length();
            case Message.Assistant said ->
                    said.text().length()
                            + said.calls().stream().mapToLong(c -> c.arguments().length()).sum();
            case Message.ToolResult result -> result.result().length();
        };
    }
}
