/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Supplier;
import org.vetbell.audio.MuLaw;

/**
 * Who is heard by a recogniser, and what they say. Guarded by the recogniser.
 *
 * @param <M> what may go wrong when their words are wanted
 */
final class Callers<M> {
    /** Samples below are background. */
    private static final int BACKGROUND = 300;

    /** 100 ms of samples that are no background. */
    private static final int LEAST_SPEECH = 800;

    /** Longer than anybody pauses within a sentence, and shorter than any answer of ours. */
    private static final int LINES_APART = 9600;

    private final Deque<Known<M>> known = new ArrayDeque<>();
    private final Deque<String> script = new ArrayDeque<>();
    private final Deque<M> mishaps = new ArrayDeque<>();
    private final M none;
    private Supplier<? extends Iterator<String>> everyone = Collections::emptyIterator;

    /**
     * @param none nothing goes wrong
     */
    Callers(M none) {
        this.none = none;
    }

    /** Callers of OpenAI's recognisers. */
    static Callers<FakeOpenAiRealtime.Mishap> ofOpenAi() {
        return new Callers<>(FakeOpenAiRealtime.Mishap.NONE);
    }

    void known(String words, M mishap) {
        known.add(new Known<>(words, mishap));
    }

    void say(Collection<String> words) {
        script.addAll(words);
    }

    /** It was not heard after all, and is said again. */
    void sayAgain(String words) {
        script.addFirst(words);
    }

    void meet(Collection<? extends M> next) {
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

    /** Whether it is more than background. */
    static boolean isLoud(byte code) {
        return Math.abs(MuLaw.decode(code)) > BACKGROUND;
    }

    Line connect() {
        return new Line(known.poll(), everyone.get());
    }

    /** A caller of whom it is known beforehand what they say. */
    private record Known<M>(String words, M mishap) {}

    /** One connection. */
    final class Line {
        private final Iterator<String> lines;
        private Known<M> caller;
        private int uncommitted;
        private int loud;
        private int quiet;
        private boolean anotherLine = true;

        private Line(Known<M> caller, Iterator<String> lines) {
            this.caller = caller;
            this.lines = lines;
        }

        void hear(byte[] mulaw) {
            uncommitted += mulaw.length;
            for (byte code : mulaw) {
                if (!isLoud(code)) {
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

        /** Whether there was speech since the last commit. */
        boolean spoken() {
            return loud >= LEAST_SPEECH;
        }

        /** The sound so far is an item; gives whether there was speech in it. */
        boolean commit() {
            boolean spoken = spoken();
            uncommitted = 0;
            loud = 0;
            return spoken;
        }

        M mishap() {
            if (caller != null) {
                return caller.mishap;
            }
            return mishaps.isEmpty() ? none : mishaps.poll();
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
