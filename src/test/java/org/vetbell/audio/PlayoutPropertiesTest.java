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

    /** A last frame goes out when a little less than the lead is missing to it. */
    private static final long MOST_AHEAD = (Playout.AHEAD_MILLIS + 20) * MILLI;

    @Property
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
        private final Deque<Mark> marks = new ArrayDeque<>();
        private final byte[] content = new byte[4000];
        private long now = 42;
        private int utterance = 1;
        private int cutOffUpTo;
        private long sentSinceClear;
        private long sent;
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

        /** A mark comes back when the audio before it was played, however early that is. */
        private void echo() {
            Mark mark = marks.poll();
            if (mark != null) {
                assertThat(playout.markEchoed(mark.name, now)).isNotEqualTo(new Echo.Stale());
                flushed = mark.name;
                playsUntil = Math.min(playsUntil, now + (sent - mark.sentBefore) * MILLI / 8);
            }
        }

        private void clear() {
            Cleared cleared = playout.clear(now);
            assertThat(cleared.heardMillis()).isBetween(0L, sentSinceClear / 8);
            flushed = marks.isEmpty() ? flushed : marks.peekLast().name;
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
            sent += length;
            sentSinceClear += length;
            playsUntil = Math.max(playsUntil, now) + length * MILLI / 8;
            assertThat(playsUntil - now).isLessThan(MOST_AHEAD);
        }

        @Override
        public void mark(String name) {
            assertThat(marks).noneMatch(mark -> mark.name.equals(name));
            marks.add(new Mark(name, sent));
        }
    }

    private record Mark(String name, long sentBefore) {}
}
