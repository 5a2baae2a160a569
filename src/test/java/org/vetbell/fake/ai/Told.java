/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.Use;

/** Takes what a model tells. */
public final class Told implements LanguageModel.Sink {
    /** It ended well. */
    public static final Object DONE = "done";

    private final StringBuilder text = new StringBuilder();
    private final List<LanguageModel.ToolCall> calls = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final CompletableFuture<Object> ending = new CompletableFuture<>();
    private final CompletableFuture<Void> begun = new CompletableFuture<>();

    @Override
    public synchronized void used(Use use) {
        uses.add(use);
    }

    @Override
    public synchronized void text(String delta) {
        text.append(delta);
        notifyAll();
        begun.complete(null);
    }

    @Override
    public synchronized void toolCall(LanguageModel.ToolCall call) {
        calls.add(call);
    }

    @Override
    public void done() {
        once(DONE);
    }

    @Override
    public void failed(Fault fault) {
        once(fault);
    }

    /** How it ended: with {@link #DONE} or a {@link Fault}. */
    public Object ending() {
        return ending.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Waits for the first text. */
    public Told awaitText() {
        begun.orTimeout(10, TimeUnit.SECONDS).join();
        return this;
    }

    /** Waits until just this was told. */
    public synchronized Told awaitText(String whole) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!whole.contentEquals(text)) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("only this was told: " + text);
            }
            wait(left);
        }
        return this;
    }

    /** Whether the end was told. */
    public boolean ended() {
        return ending.isDone();
    }

    /** All text so far. */
    public synchronized String text() {
        return text.toString();
    }

    /** All tools asked for so far. */
    public synchronized List<LanguageModel.ToolCall> calls() {
        return List.copyOf(calls);
    }

    /** What was used so far. */
    public synchronized List<Use> uses() {
        return List.copyOf(uses);
    }

    private void once(Object how) {
        if (!ending.complete(how)) {
            throw new AssertionError("told twice: " + how);
        }
    }
}
