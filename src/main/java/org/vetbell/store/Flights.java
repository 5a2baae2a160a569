/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;

/**
 * The webhooks this node is handling or has lately handled. A duplicate that comes to the same
 * node, as nearly all do, is told from here without asking the database. Any thread.
 */
final class Flights {
    private static final int MOST_KEPT = 4_096;

    private final ConcurrentMap<String, CompletableFuture<String>> answers =
            new ConcurrentHashMap<>();
    private final Queue<String> landed = new ConcurrentLinkedQueue<>();

    /** Begins a flight, or gives the one that began before. */
    Optional<CompletableFuture<String>> begin(String key, CompletableFuture<String> mine) {
        return Optional.ofNullable(answers.putIfAbsent(key, mine));
    }

    /** The flight has its answer, which is kept until newer ones push it out. */
    void land(String key, CompletableFuture<String> mine, String answer) {
        mine.complete(answer);
        landed.add(key);
        while (answers.size() > MOST_KEPT) {
            String oldest = landed.poll();
            if (oldest == null) {
                return;
            }
            answers.remove(oldest);
        }
    }

    /** The flight failed: those who wait for it learn so, and the next may begin. */
    void fail(String key, CompletableFuture<String> mine) {
        answers.remove(key, mine);
        mine.cancel(false);
    }
}
