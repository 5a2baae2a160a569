/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a call does to its playout, these hold. */
class PlayoutPropertiesTest {
    private static final long MILLI = 1_000_000;

    @Property(tries = 500)
    void heardNeverExceedsSentAndOldAudioNeverGoesOut(@ForAll("days") List<Deed> deeds) {
        World world = new World();
        for (Deed deed : deeds) {
            world.now += deed.waitMillis * MILLI;
            world.apply(deed);
        }
    }

    @Provide
    Arbitrary<List<Deed>> days() {
        Arbitrary<Deed> deed =
                Combinators.combine(
                                Arbitraries.of(Kind.values()),
                                Arbitraries.integers().between(0, 900),
                                Arbitraries.integers().between(1, 4000))
                        .as(Deed::new);
        return deed.list().ofMaxSize(120);
    }

    enum Kind {
        ADD,
        PUMP,
        FINISH,
        ECHO,
        CLEAR,
        STALE_ECHO
    }

    record Deed(Kind kind, int waitMillis, int size) {}

    /** A playout, a line that remembers, and a clock. */
    private static final class World implements Playout.Out {
        private final Playout playout = new Playout();
        private final Deque<String> marks = new ArrayDeque<>();
        private final byte[] content = new byte[4000];
        private long now = 42;
        private int utterance = 1;
        private int cutOffUpTo;
        private long sentSinceClear;
        private long playsUntil;
        private String flushed = "g0:u0:end";

        void apply(Deed deed) {
            switch (deed.kind) {
                case ADD -> add(deed.size);
                case PUMP -> playout.pump(now, this);
                case FINISH -> playout.finish(utterance++);
                case ECHO -> echo();
                case STALE_ECHO ->
                        assertThat(playout.markEchoed(flushed, now)).isEqualTo(new Echo.Stale());
                case CLEAR -> clear();
            }
        }

        private void add(int size) {
            Arrays.fill(content, (byte) utterance);
            playout.add(utterance, Arrays.copyOf(content, size));
        }

        private void echo() {
            String mark = marks.poll();
            if (mark != null) {
                assertThat(playout.markEchoed(mark, now)).isNotEqualTo(new Echo.Stale());
                flushed = mark;
            }
        }

        private void clear() {
            Cleared cleared = playout.clear(now);
            assertThat(cleared.heardMillis()).isBetween(0L, sentSinceClear / 8);
            flushed = marks.isEmpty() ? flushed : marks.peekLast();
            marks.clear();
            sentSinceClear = 0;
            playsUntil = now;
            cutOffUpTo = utterance++;
            assertThat(playout.speaking(now)).isFalse();
        }

        @Override
        public void audio(byte[] mulaw, int offset, int length) {
            assertThat(length % 160).isZero();
            assertThat(length).isBetween(160, 800);
            assertThat(mulaw[offset] == MuLaw.SILENCE || mulaw[offset] > cutOffUpTo).isTrue();
            sentSinceClear += length;
            playsUntil = Math.max(playsUntil, now) + length * MILLI / 8;
            assertThat(playsUntil - now).isLessThanOrEqualTo(400 * MILLI);
        }

        @Override
        public void mark(String name) {
            assertThat(marks).doesNotContain(name);
            marks.add(name);
        }
    }
}
