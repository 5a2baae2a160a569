/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.vetbell.port.WebhookJournal;
import org.vetbell.port.WebhookKey;

/** A webhook journal that lives as long as the test. Any thread. */
public final class MemoryWebhookJournal implements WebhookJournal {
    private final ConcurrentMap<WebhookKey, CompletableFuture<String>> answers =
            new ConcurrentHashMap<>();
    private final Duration patience;

    public MemoryWebhookJournal() {
        this(Duration.ofSeconds(3));
    }

    /** A journal whose duplicates wait {@code patience} for the first to be answered. */
    public MemoryWebhookJournal(Duration patience) {
        this.patience = patience;
    }

    @Override
    public String answerOnce(
            WebhookKey key,
            Map<String, String> fields,
            Supplier<String> handler,
            Supplier<String> busy) {
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> first = answers.putIfAbsent(key, mine);
        return first == null ? handle(key, mine, handler) : await(first, busy);
    }

    @Override
    public boolean knows(WebhookKey key) {
        return answers.containsKey(key);
    }

    /** How many different webhooks were answered or are being answered. */
    public int size() {
        return answers.size();
    }

    private String handle(
            WebhookKey key, CompletableFuture<String> mine, Supplier<String> handler) {
        try {
            String answer = handler.get();
            mine.complete(answer);
            return answer;
        } finally {
            if (!mine.isDone()) {
                answers.remove(key, mine);
                mine.cancel(false);
            }
        }
    }

    private String await(CompletableFuture<String> first, Supplier<String> busy) {
        try {
            return first.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            return busy.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return busy.get();
        }
    }
}
