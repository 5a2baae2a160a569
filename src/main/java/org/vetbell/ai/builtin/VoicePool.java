/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The voices, of which each speaks one sentence at a time. Any thread. */
final class VoicePool {
    private static final String WARM_UP = "Hello. One moment, please.";

    private final BlockingQueue<Kevin> free;
    private final int size;
    private volatile boolean closed;

    VoicePool(int size) {
        this.size = size;
        free = new ArrayBlockingQueue<>(size);
    }

    int size() {
        return size;
    }

    /**
     * Loads one more voice and lets it speak once into the void, so that the first caller waits
     * less.
     */
    void addOne() {
        Kevin kevin = Kevin.load();
        kevin.speak(WARM_UP, new TelephoneSound(piece -> {}), () -> true);
        giveBack(kevin);
    }

    /** A free voice; nothing when none became free in time. */
    Optional<Kevin> take(Duration within) throws InterruptedException {
        return Optional.ofNullable(free.poll(within.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** The voice may speak for somebody else. */
    void giveBack(Kevin kevin) {
        if (closed || !free.offer(kevin)) {
            kevin.close();
        }
    }

    /** Ends all free voices now and the others when they come back. */
    void close() {
        closed = true;
        for (Kevin kevin = free.poll(); kevin != null; kevin = free.poll()) {
            kevin.close();
        }
    }
}
