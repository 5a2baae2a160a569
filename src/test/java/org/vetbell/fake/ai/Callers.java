/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Supplier;
import org.vetbell.fake.ai.FakeOpenAiRealtime.Mishap;

/** Who is heard by a recogniser, and what they say. Guarded by the recogniser. */
final class Callers {
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
        /** Bytes since the last commit. */
        int uncommitted;

        /** How many of them are no background. */
        int loud;

        private final Iterator<String> lines;
        private Known caller;

        private Line(Known caller, Iterator<String> lines) {
            this.caller = caller;
            this.lines = lines;
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
            return lines.hasNext() ? lines.next() : "";
        }
    }
}
