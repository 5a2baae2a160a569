/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who ends a piece of the caller's speech, so that it is written down: we, at each pause; or the
 * service, where it tells turns, and we only when it takes too long or has heard no speech at all.
 * Guarded by its session.
 */
final class Endings {
    /** The service may notice speech that much later than our ear, but hardly more. */
    private static final Duration UNNOTICED = Duration.ofMillis(300);

    private final Items items;
    private final Optional<Duration> within;
    private final Deadline late;
    private final Runnable commit;
    private boolean speech;
    private boolean asked;

    /**
     * @param within how long the service may take to end a turn after a pause; empty: it ends none
     * @param late passes when it took too long
     * @param commit sends that a piece is over
     */
    Endings(Items items, Optional<Duration> within, Deadline late, Runnable commit) {
        this.items = items;
        this.within = within;
        this.late = late;
        this.commit = commit;
    }

    /** How much later than without the service's help words may come. */
    Duration delay() {
        return within.orElse(Duration.ZERO);
    }

    /** Whether the service tells turns. */
    boolean tellTurns() {
        return within.isPresent();
    }

    /** The caller has fallen quiet; gives the words of what is answered by that. */
    List<String> quiet() {
        if (items.early() && !speech) {
            return items.commitEarly();
        }
        items.commit();
        asked = false;
        if (within.isEmpty()) {
            ask();
        } else {
            await();
        }
        return List.of();
    }

    /** The caller speaks again. */
    void goesOn() {
        late.stop();
    }

    /** The service hears speech, or hears it no longer. */
    void hears(boolean now) {
        // What it takes for the end it also commits, and says so next.
        speech = true;
        if (now && late.running()) {
            await();
        }
    }

    /** A piece is over, by our doing or the service's; gives the words of what is answered. */
    List<String> over(String item) {
        speech = false;
        asked = false;
        if (within.isEmpty()) {
            items.committed(item);
            return List.of();
        }
        List<String> answered = items.ended(item);
        if (!items.open()) {
            late.stop();
        }
        return answered;
    }

    /** The caller's words are needed now. */
    void force() {
        if (within.isPresent() && items.open() && !asked) {
            late.stop();
            ask();
        }
    }

    /** A new connection, which hears again what was not answered: one piece, whoever ends it. */
    void anew() {
        speech = false;
        late.stop();
        if (items.answered()) {
            return;
        }
        if (within.isEmpty()) {
            ask();
        } else {
            await();
        }
    }

    /** Nothing is needed any longer. */
    void close() {
        asked = true;
        late.stop();
    }

    private void await() {
        late.in(speech ? delay() : UNNOTICED, this::ask);
    }

    private void ask() {
        asked = true;
        commit.run();
    }
}
