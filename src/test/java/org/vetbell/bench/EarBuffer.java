/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * What the carrier does with the agent's audio: plays it in real time from its arrival, gives a
 * mark back when everything before it was played, and drops all of it at {@code clear}, when the
 * marks that wait come back at once. Times are nanoseconds of one steady clock. One thread.
 */
final class EarBuffer {
    /** 8000 bytes are a second. */
    private static final long NANOS_PER_BYTE = 125_000;

    private final Deque<Mark> marks = new ArrayDeque<>();
    private final Holes holes;
    private long playedUntil;
    private long soundingSince;
    private boolean amidUtterance;
    private boolean everPlayed;

    /**
     * @param holes told of every time at which the buffer ran dry within an utterance
     */
    EarBuffer(Holes holes) {
        this.holes = holes;
    }

    /** Told of a time without sound that the agent did not mean. */
    interface Holes {
        void hole(long nanos);
    }

    void media(int bytes, long now) {
        if (now > playedUntil || !everPlayed) {
            if (amidUtterance) {
                holes.hole(now - playedUntil);
            }
            soundingSince = now;
            playedUntil = now;
        }
        everPlayed = true;
        amidUtterance = true;
        playedUntil += bytes * NANOS_PER_BYTE;
    }

    void mark(String name, long now) {
        marks.add(new Mark(name, Math.max(playedUntil, now)));
        if (name.endsWith(":end")) {
            amidUtterance = false;
        }
    }

    void clear(long now) {
        playedUntil = Math.min(playedUntil, now);
        amidUtterance = false;
        for (int waiting = marks.size(); waiting > 0; waiting--) {
            marks.add(new Mark(marks.poll().name(), now));
        }
    }

    /** Hands out the marks whose sound has been played. */
    void returnMarks(long now, Consumer<String> back) {
        while (!marks.isEmpty() && marks.peek().due() <= now) {
            back.accept(marks.poll().name());
        }
    }

    /** How long so many bytes last. */
    static long nanos(int bytes) {
        return bytes * NANOS_PER_BYTE;
    }

    /** Whether the caller hears the agent. */
    boolean sounds(long now) {
        return everPlayed && now < playedUntil;
    }

    /** When the sound in the buffer ends, or ended. */
    long playedUntil() {
        return playedUntil;
    }

    /** How long the caller has heard the agent without a break. */
    long soundingFor(long now) {
        return sounds(now) ? now - soundingSince : 0;
    }

    /** Whether more of the utterance that plays is still to come. */
    boolean amidUtterance() {
        return amidUtterance;
    }

    private record Mark(String name, long due) {}
}
