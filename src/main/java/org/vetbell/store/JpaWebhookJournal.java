/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.vetbell.port.WebhookJournal;
import org.vetbell.port.WebhookKey;

/**
 * The webhook journal over a table whose key lets one attempt through.
 *
 * <p>A claim is stored before the handler runs and the answer soon after. Without the database, or
 * amid a rush, when too many wait for it, the webhook is written to the spool instead, and this
 * node's memory alone tells duplicates.
 */
final class JpaWebhookJournal implements WebhookJournal {
    private static final Duration DATABASE_DEADLINE = Duration.ofMillis(300);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Flights flights = new Flights();
    private final WebhookRows rows;
    private final DatabaseCalls calls;
    private final WriteBehind background;
    private final InstantSource clock;
    private final Duration patience;

    JpaWebhookJournal(
            WebhookRows rows,
            DatabaseCalls calls,
            WriteBehind background,
            InstantSource clock,
            Duration patience) {
        this.rows = rows;
        this.calls = calls;
        this.background = background;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public String answerOnce(
            WebhookKey key,
            Map<String, String> fields,
            Supplier<String> handler,
            Supplier<String> busy) {
        CompletableFuture<String> mine = new CompletableFuture<>();
        Optional<CompletableFuture<String>> first = flights.begin(key.text(), mine);
        if (first.isPresent()) {
            return await(first.get()).orElseGet(busy);
        }
        try {
            return fly(received(key, fields), mine, handler).orElseGet(busy);
        } finally {
            if (!mine.isDone()) {
                flights.fail(key.text(), mine);
            }
        }
    }

    @Override
    public boolean knows(WebhookKey key) {
        try {
            return calls.within(DATABASE_DEADLINE, () -> rows.holds(key.text()));
        } catch (DatabaseUnavailable e) {
            throw new IllegalStateException("the webhooks cannot be looked up", e);
        }
    }

    /** The flight of the first to come on this node; empty when another node keeps us waiting. */
    private Optional<String> fly(
            Fact.Received webhook, CompletableFuture<String> mine, Supplier<String> handler) {
        long deadline = System.nanoTime() + patience.toNanos();
        WebhookRows.Claim claim = claim(webhook);
        while (claim instanceof WebhookRows.Claim.Pending && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            claim = claim(webhook);
        }
        Optional<String> answer =
                switch (claim) {
                    case WebhookRows.Claim.Mine ours -> Optional.of(handle(webhook, handler));
                    case WebhookRows.Claim.Answered before -> Optional.of(before.answer());
                    case WebhookRows.Claim.Pending late -> Optional.empty();
                };
        answer.ifPresent(text -> flights.land(webhook.webhook().key(), mine, text));
        return answer;
    }

    private WebhookRows.Claim claim(Fact.Received webhook) {
        try {
            return calls.within(DATABASE_DEADLINE, () -> rows.claim(webhook));
        } catch (DatabaseUnavailable e) {
            background.spool(webhook);
            return new WebhookRows.Claim.Mine();
        }
    }

    private String handle(Fact.Received webhook, Supplier<String> handler) {
        boolean answered = false;
        try {
            String answer = handler.get();
            background.offer(new Fact.Answered(webhook.webhook(), webhook.claim(), answer));
            answered = true;
            return answer;
        } finally {
            if (!answered) {
                free(new Fact.Freed(webhook.webhook(), webhook.claim()));
            }
        }
    }

    private void free(Fact.Freed claim) {
        try {
            calls.within(
                    DATABASE_DEADLINE,
                    () -> {
                        rows.free(claim);
                        return claim;
                    });
        } catch (DatabaseUnavailable e) {
            background.offer(claim);
        }
    }

    private Optional<String> await(CompletableFuture<String> first) {
        try {
            return Optional.of(first.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Fact.Received received(WebhookKey key, Map<String, String> fields) {
        return new Fact.Received(
                new Fact.Webhook(key.text(), key.account(), key.route()),
                KeptFields.of(fields),
                UUID.randomUUID().toString(),
                clock.instant());
    }
}
