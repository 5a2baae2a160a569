/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseCallsTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final DatabaseCalls calls = new DatabaseCalls(executor);

    @AfterEach
    void letGo() {
        hanging.countDown();
        executor.shutdown();
    }

    @Test
    void resultIsHandedOver() throws DatabaseUnavailable {
        assertThat(calls.within(LONG, () -> "done")).isEqualTo("done");
    }

    @Test
    void hangingDatabaseHoldsNobodyLongerThanTheDeadline() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> calls.within(SHORT, this::hang))
                    .isInstanceOf(DatabaseUnavailable.class);
        }
    }

    @Test
    void whoeverComesWhenManyWaitAlreadyIsToldSoAtOnce() throws Exception {
        var told = new ExecutorCompletionService<Boolean>(executor);
        for (int i = 0; i < 30; i++) {
            told.submit(() -> calls.within(LONG, this::hang));
        }
        for (int i = 0; i < 30 - 12 - 12; i++) {
            assertThat(told.take())
                    .failsWithin(LONG)
                    .withThrowableThat()
                    .withCauseInstanceOf(DatabaseCrowded.class);
        }
        hanging.countDown();
        for (int i = 0; i < 12 + 12; i++) {
            assertThat(told.take().get()).isTrue();
        }
    }

    @Test
    void failureIsPassedOnAndMakesRoom() throws DatabaseUnavailable {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> calls.within(LONG, () -> Math.ceilDiv(1, 0)))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasCauseInstanceOf(ArithmeticException.class);
        }
        assertThat(calls.within(LONG, () -> 1)).isEqualTo(1);
    }

    private boolean hang() {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
