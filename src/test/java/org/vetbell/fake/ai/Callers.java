/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Supplier;
import org.vetbell.audio.MuLaw;
import org.vetbell.fake.ai.FakeOpenAiRealtime.Mishap;

/** Who is heard by a recogniser, and what they say. Guarded by the recogniser. */
final class Callers {
    /** Samples below are background. */
    private static final int BACKGROUND = 300;

    /** 100 ms of samples that are no background. */
    private static final int LEAST_SPEECH = 800;

    /** Longer than anybody pauses within a sentence, and shorter than any answer of ours. */
    private static final int LINES_APART = 9600;

    private final Deque<Known> known = new ArrayDeque<>();
    private final Deque<String> script = new ArrayDeque<>();
    private final Deque<Mishap> mishaps = new ArrayDeque<>();
    private Supplier<? extends Iterator<String>> everyone = Collections::emptyIterator;

    void known(String words, Mishap mishap) {
        known.add(new Known(words, mishap));
    }

    void say(Collection<String> words) {
        script.addAll(words);
    }

    void meet(Collection<Mishap> next) {
        mishaps.addAll(next);
    }

    /** Whether nothing is left to go wrong. */
    boolean safe() {
        return mishaps.isEmpty();
    }

    void everyone(Supplier<? extends Iterator<String>> lines) {
        everyone = lines;
    }

    /** Only what was to happen once; what everyone says stays. */
    void forget() {
        known.clear();
        script.clear();
        mishaps.clear();
    }

    Line connect() {
        return new Line(known.poll(), everyone.get());
    }

    /** A caller of whom it is known beforehand what they say. */
    private record Known(String words, Mishap mishap) {}

    /** One connection. */
    final class Line {
        private final Iterator<String> lines;
        private Known caller;
        private int uncommitted;
        private int loud;
        private int quiet;
        private boolean anotherLine = true;

        private Line(Known caller, Iterator<String> lines) {
            this.caller = caller;
            this.lines = lines;
        }

        void hear(byte[] mulaw) {
            uncommitted += mulaw.length;
            for (byte code : mulaw) {
                if (Math.abs(MuLaw.decode(code)) <= BACKGROUND) {
                    quiet++;
                    continue;
                }
                loud++;
                anotherLine |= quiet >= LINES_APART;
                quiet = 0;
            }
        }

        /** Bytes since the last commit. */
        int uncommitted() {
            return uncommitted;
        }

        /** The sound so far is an item; gives whether there was speech in it. */
        boolean commit() {
            boolean spoken = loud >= LEAST_SPEECH;
            uncommitted = 0;
            loud = 0;
            return spoken;
        }

        Mishap mishap() {
            if (caller != null) {
                return caller.mishap;
            }
            return mishaps.isEmpty() ? Mishap.NONE : mishaps.poll();
        }

        String words() {
            if (caller != null) {
                String words = caller.words;
                caller = null;
                return words;
            }
            if (!script.isEmpty()) {
                return script.poll();
            }
            boolean next = anotherLine && lines.hasNext();
            anotherLine = false;
            return next ? lines.next() : "";
        }
    }
}
