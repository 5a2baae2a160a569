/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallId;

class GroupCommitTest {
    private static final int OTHERS = 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<Fact>> written = new CopyOnWriteArrayList<>();
    private final CountDownLatch disk = new CountDownLatch(1);
    private final CountDownLatch busy = new CountDownLatch(1);

    @AfterEach
    void end() {
        disk.countDown();
        threads.shutdownNow();
    }

    @Test
    void thoseWhoComeWhileTheDiskIsBusyShareOneWrite() throws Exception {
        var together = new GroupCommit(this::slowly);
        Future<?> first = add(together, fact(0));
        assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
        List<Future<?>> others = new ArrayList<>();
        for (int i = 1; i <= OTHERS; i++) {
            others.add(add(together, fact(i)));
        }
        while (together.waiting() < OTHERS) {
            Thread.onSpinWait();
        }
        assertThat(first.isDone()).isFalse();

        disk.countDown();
        for (Future<?> other : others) {
            other.get(10, TimeUnit.SECONDS);
        }
        assertThat(written).hasSize(2);
        assertThat(written.get(0)).containsExactly(fact(0));
        assertThat(written.get(1)).hasSize(OTHERS).doesNotHaveDuplicates();
    }

    @Test
    void aFactThatComesAloneIsWrittenAlone() throws IOException {
        var together = new GroupCommit(written::add);
        together.add(fact(1));
        together.add(fact(2));
        assertThat(written).containsExactly(List.of(fact(1)), List.of(fact(2)));
    }

    @Test
    void aFailureIsToldToAllOfTheGroupAndToNobodyAfterThem() throws Exception {
        var together = new GroupCommit(this::failingOnce);
        Future<?> failed = add(together, fact(1));
        disk.countDown();
        assertThatThrownBy(() -> failed.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IOException.class);

        together.add(fact(2));
        assertThat(written).containsExactly(List.of(fact(2)));
    }

    private Future<?> add(GroupCommit together, Fact fact) {
        return threads.submit(
                () -> {
                    together.add(fact);
                    return null;
                });
    }

    private void slowly(List<Fact> group) throws IOException {
        busy.countDown();
        try {
            if (!disk.await(10, TimeUnit.SECONDS)) {
                throw new IOException("the test forgot the disk");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("over", e);
        }
        written.add(List.copyOf(group));
    }

    private void failingOnce(List<Fact> group) throws IOException {
        if (busy.getCount() > 0) {
            busy.countDown();
            throw new IOException("the disk is full");
        }
        written.add(List.copyOf(group));
    }

    private static Fact fact(int n) {
        return new Fact.Urgent(new CallId("CA" + n));
    }
}
