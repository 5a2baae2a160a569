/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RushTest {
    private static final int AT_ONCE = 4;
    private static final int WAITING = 8;

    private final Rush rush = new Rush(1);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch begun = new CountDownLatch(AT_ONCE);
    private final CountDownLatch answered = new CountDownLatch(1);

    @AfterEach
    void goHome() {
        answered.countDown();
        callers.close();
    }

    @Test
    void whoeverRingsAloneIsAnsweredInFull() {
        assertThat(rush.answer(() -> "in full", () -> "instead")).isEqualTo("in full");
    }

    @Test
    void amidARushSomeAreAnsweredInFullAndTheRestAtOnce() throws Exception {
        List<Future<String>> first = ring(AT_ONCE);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        // Nobody leaves meanwhile: those who wait give up after a moment.
        for (Future<String> late : ring(3 * WAITING)) {
            assertThat(late.get(10, TimeUnit.SECONDS)).isEqualTo("instead");
        }
        answered.countDown();
        for (Future<String> each : first) {
            assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo("in full");
        }
    }

    @Test
    void whenItIsOverThereIsRoomAgainWhateverBecameOfThose() throws Exception {
        for (int i = 0; i < 10 * AT_ONCE; i++) {
            Future<String> failing =
                    callers.submit(
                            () ->
                                    rush.answer(
                                            () -> {
                                                throw new IllegalStateException("on purpose");
                                            },
                                            () -> "instead"));
            assertThat(failing).failsWithin(java.time.Duration.ofSeconds(10));
        }
        assertThat(rush.answer(() -> "in full", () -> "instead")).isEqualTo("in full");
    }

    private List<Future<String>> ring(int many) {
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(callers.submit(() -> rush.answer(this::inFull, () -> "instead")));
        }
        return all;
    }

    private String inFull() {
        begun.countDown();
        try {
            return answered.await(10, TimeUnit.SECONDS) ? "in full" : "never";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
