/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link WebhookJournal} does. */
public interface WebhookJournalContract {
    WebhookKey KEY = new WebhookKey("AC1", "CA1", "dtmf", "7");

    /** A fresh journal whose duplicates wait {@code patience}. */
    WebhookJournal journal(Duration patience);

    @Test
    default void firstWebhookGetsTheHandlersAnswer() {
        assertThat(answer(journal(Duration.ofSeconds(3)), KEY, () -> "first")).isEqualTo("first");
    }

    @Test
    default void duplicateGetsTheStoredAnswerAndIsNotHandled() {
        WebhookJournal journal = journal(Duration.ofSeconds(3));
        answer(journal, KEY, () -> "first");
        assertThat(answer(journal, KEY, () -> "second")).isEqualTo("first");
    }

    @Test
    default void whatCameIsKnownAndNothingElse() {
        WebhookJournal journal = journal(Duration.ofSeconds(3));
        assertThat(journal.knows(KEY)).isFalse();
        answer(journal, KEY, () -> "first");
        assertThat(journal.knows(KEY)).isTrue();
        assertThat(journal.knows(new WebhookKey("AC1", "CA1", "dtmf", "8"))).isFalse();
    }

    @Test
    default void anotherStepOfTheSameRouteIsAnotherWebhook() {
        WebhookJournal journal = journal(Duration.ofSeconds(3));
        answer(journal, KEY, () -> "first");
        WebhookKey next = new WebhookKey("AC1", "CA1", "dtmf", "8");
        assertThat(answer(journal, next, () -> "second")).isEqualTo("second");
    }

    @Test
    default void handlersExceptionIsPassedOnAndFreesTheKey() {
        WebhookJournal journal = journal(Duration.ofSeconds(3));
        Supplier<String> broken =
                () -> {
                    throw new IllegalStateException("broken");
                };
        assertThatThrownBy(() -> answer(journal, KEY, broken)).hasMessage("broken");
        assertThat(answer(journal, KEY, () -> "again")).isEqualTo("again");
    }

    @Test
    default void duplicateInFlightWaitsForTheFirstAnswer() throws Exception {
        WebhookJournal journal = journal(Duration.ofSeconds(10));
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first =
                    threads.submit(
                            () -> answer(journal, KEY, () -> slowly("first", handling, mayAnswer)));
            assertThat(handling.await(10, TimeUnit.SECONDS)).isTrue();
            Future<String> second = threads.submit(() -> answer(journal, KEY, () -> "second"));
            mayAnswer.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first");
            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("first");
        }
    }

    @Test
    default void impatientDuplicateGetsTheBusyAnswer() throws Exception {
        WebhookJournal journal = journal(Duration.ofMillis(20));
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first =
                    threads.submit(
                            () -> answer(journal, KEY, () -> slowly("first", handling, mayAnswer)));
            assertThat(handling.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(answer(journal, KEY, () -> "second")).isEqualTo("busy");
            mayAnswer.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first");
        }
    }

    @Test
    default void manyAtOnceAreHandledOnce() throws Exception {
        WebhookJournal journal = journal(Duration.ofSeconds(10));
        AtomicInteger handled = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers =
                    IntStream.range(0, 16)
                            .mapToObj(
                                    i -> threads.submit(() -> countedAnswer(journal, handled, go)))
                            .toList();
            go.countDown();
            for (Future<String> answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo("answer 1");
            }
        }
        assertThat(handled).hasValue(1);
    }

    private static String countedAnswer(
            WebhookJournal journal, AtomicInteger handled, CountDownLatch go)
            throws InterruptedException {
        go.await();
        return answer(journal, KEY, () -> "answer " + handled.incrementAndGet());
    }

    private static String answer(WebhookJournal journal, WebhookKey key, Supplier<String> handler) {
        return journal.answerOnce(key, Map.of("CallSid", "CA1"), handler, () -> "busy");
    }

    private static String slowly(String answer, CountDownLatch begun, CountDownLatch mayEnd) {
        begun.countDown();
        try {
            assertThat(mayEnd.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }
}
