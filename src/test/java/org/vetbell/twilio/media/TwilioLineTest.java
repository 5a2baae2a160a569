/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.vetbell.desk.LatencyCounts;
import org.vetbell.twilio.Happening;
import org.vetbell.twilio.MemoryTally;

class TwilioLineTest {
    private final FakeWire wire = new FakeWire();
    private final MemoryTally tally = new MemoryTally();
    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger left = new AtomicInteger();
    private final LatencyCounts clears = LatencyCounts.ofClears();
    private final TwilioLine line =
            new TwilioLine(wire, "MZ1", tally, clears, clock::get, left::incrementAndGet);

    @Test
    void oneMessageIsSentAtATimeAndInOrder() {
        wire.slow = true;
        speak();
        line.mark("a");
        assertThat(wire.sent).hasSize(1);

        wire.through(null);
        assertThat(wire.sent).hasSize(2);
        assertThat(wire.sent.getLast()).contains("\"name\":\"a\"");
    }

    @Test
    void clearOvertakesWaitingAudioAndDropsItButNotItsMarks() {
        wire.slow = true;
        speak();
        speak();
        line.mark("a");
        speak();
        line.clear();

        wire.through(null);
        wire.through(null);
        wire.through(null);
        assertThat(wire.sent).hasSize(3);
        assertThat(wire.sent.get(1)).contains("clear");
        assertThat(wire.sent.get(2)).contains("\"name\":\"a\"");
    }

    @Test
    void audioAfterAClearIsSentBehindIt() {
        wire.slow = true;
        speak();
        line.clear();
        speak();
        wire.through(null);
        wire.through(null);

        assertThat(wire.sent.get(1)).contains("clear");
        assertThat(wire.sent.get(2)).contains("media");
    }

    @Test
    void aClearIsTimedFromTheWishUntilTheSocketHasTakenIt() {
        wire.slow = true;
        speak();
        line.clear();
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(3));
        wire.through(null);
        assertThat(clears.count()).isZero();

        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(4));
        wire.through(null);
        assertThat(clears.count()).isEqualTo(1);
        assertThat(withinMillis(5)).isZero();
        assertThat(withinMillis(10)).isEqualTo(1);
    }

    @Test
    void aClearThatTheSocketDoesNotTakeIsNotTimed() {
        wire.slow = true;
        line.clear();
        wire.through(new IOException("gone"));

        assertThat(clears.count()).isZero();
    }

    @Test
    void whatExceedsTheQueueIsDroppedAndCounted() {
        wire.slow = true;
        for (int i = 0; i < Outbox.CAPACITY + 3; i++) {
            speak();
        }

        assertThat(tally.of(Happening.FRAME_DROPPED)).isEqualTo(2);
    }

    @Test
    void aSocketThatTakesNothingForFiveSecondsIsStuck() {
        wire.slow = true;
        speak();
        assertThat(line.stuck(TimeUnit.SECONDS.toNanos(5))).isFalse();
        assertThat(line.stuck(TimeUnit.SECONDS.toNanos(6))).isTrue();

        wire.through(null);
        assertThat(line.stuck(TimeUnit.SECONDS.toNanos(60))).isFalse();
    }

    @Test
    void aFailedSendLeavesTheStream() {
        wire.slow = true;
        speak();
        wire.through(new IOException("gone"));

        assertThat(left).hasValue(1);
    }

    @Test
    void nothingIsSentOnceShut() {
        line.shut();
        speak();
        line.clear();

        assertThat(wire.sent).isEmpty();
    }

    @Test
    void manyThreadsNeverMakeTwoWriters() throws Exception {
        CountDownLatch sent = new CountDownLatch(400);
        AtomicInteger clashes = new AtomicInteger();
        try (ExecutorService socket = Executors.newFixedThreadPool(2);
                ExecutorService speakers = Executors.newFixedThreadPool(4)) {
            Wire crowded = new Crowded(socket, new AtomicInteger(), clashes, sent);
            TwilioLine busy = new TwilioLine(crowded, "MZ1", tally, clears, clock::get, () -> {});
            for (int speaker = 0; speaker < 4; speaker++) {
                speakers.execute(() -> hundredMarks(busy));
            }
            assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(clashes).hasValue(0);
    }

    private void speak() {
        line.audio(Frames.SOUND, 0, 160);
    }

    private long withinMillis(double bound) {
        return clears.within(bound);
    }

    private static void hundredMarks(TwilioLine line) {
        for (int n = 0; n < 100; n++) {
            line.mark("m" + n);
        }
    }

    /** A socket that completes on other threads and notices a second writer. */
    private record Crowded(
            ExecutorService threads,
            AtomicInteger writers,
            AtomicInteger clashes,
            CountDownLatch sent)
            implements Wire {
        @Override
        public void send(String text, Consumer<Throwable> done) {
            if (writers.incrementAndGet() > 1) {
                clashes.incrementAndGet();
            }
            threads.execute(
                    () -> {
                        writers.decrementAndGet();
                        done.accept(null);
                        sent.countDown();
                    });
        }

        @Override
        public void close(int code, String reason) {}

        @Override
        public void closeHere(int code, String reason) {}
    }
}
