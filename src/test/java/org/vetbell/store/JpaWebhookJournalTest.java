/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vetbell.port.WebhookJournal;
import org.vetbell.port.WebhookJournalContract;

class JpaWebhookJournalTest implements WebhookJournalContract {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(10);

    @TempDir Path directory;
    private TestStore store;

    TestDatabase database() {
        return TestDatabase.embedded();
    }

    @BeforeEach
    void open() {
        store = new TestStore(directory, database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public WebhookJournal journal(Duration patience) {
        return store.webhooks(patience);
    }

    @Test
    void webhookIsStoredBeforeItIsHandled() {
        String answer =
                journal(LONG).answerOnce(KEY, Map.of(), () -> states().toString(), () -> "busy");
        assertThat(answer).isEqualTo("[CLAIMED]");
        assertThat(store.background.flush(LONG)).isTrue();
        assertThat(states()).hasToString("[ANSWERED]");
    }

    @Test
    void anotherNodeGivesTheStoredAnswer() {
        answer(journal(LONG), "first");
        store.background.flush(LONG);
        assertThat(answer(journal(LONG), "second")).isEqualTo("first");
    }

    @Test
    void anotherNodesUnfinishedWebhookMakesUsBusyUntilItIsAbandoned() {
        claimElsewhere();
        assertThat(answer(journal(SHORT), "ours")).isEqualTo("busy");
        store.now.set(TestStore.NOON.plusSeconds(31));
        assertThat(answer(journal(SHORT), "ours")).isEqualTo("ours");
        store.background.flush(LONG);
        assertThat(answer(journal(SHORT), "later")).isEqualTo("ours");
    }

    @Test
    void withoutTheDatabaseCallersAreAnsweredAndWebhooksStoredLater() {
        WebhookJournal journal = journal(LONG);
        store.broken.set(true);
        assertThat(answer(journal, "first")).isEqualTo("first");
        assertThat(answer(journal, "second")).isEqualTo("first");
        store.broken.set(false);
        assertThat(store.background.flush(LONG)).isTrue();
        assertThat(answer(journal(LONG), "elsewhere")).isEqualTo("first");
    }

    @Test
    void whenTooManyWaitForTheDatabaseAWebhookIsStoredAMomentLater() throws Exception {
        var turnedAway = new CountDownLatch(30 - 12 - 12);
        var leave = new CountDownLatch(1);
        for (int i = 0; i < 30; i++) {
            store.executor.execute(() -> crowd(turnedAway, leave));
        }
        assertThat(turnedAway.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(answer(journal(LONG), "first")).isEqualTo("first");
        assertThat(store.background.flush(LONG)).isTrue();
        assertThat(states()).hasToString("[ANSWERED]");
        leave.countDown();
    }

    private void crowd(CountDownLatch turnedAway, CountDownLatch leave) {
        try {
            store.calls.within(LONG, () -> left(leave));
        } catch (DatabaseCrowded e) {
            turnedAway.countDown();
        } catch (DatabaseUnavailable overWithTheTest) {
            // nobody waits for it any more
        }
    }

    private static boolean left(CountDownLatch leave) {
        try {
            return leave.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void whatTheCallerSaidStaysOutOfTheRecord() {
        Map<String, String> fields =
                Map.of("CallSid", "CA1", "SpeechResult", "my dog", "From", "+61400000001");
        journal(LONG).answerOnce(KEY, fields, () -> "first", () -> "busy");
        Object kept =
                store.inNew(
                        em ->
                                em.createQuery("select w.fields from WebhookRow w")
                                        .getSingleResult());
        assertThat(kept).isEqualTo("{\"CallSid\":\"CA1\"}");
    }

    private void claimElsewhere() {
        new WebhookRows(store)
                .claim(
                        new Fact.Received(
                                new Fact.Webhook(KEY.text(), KEY.account(), KEY.route()),
                                Map.of(),
                                "another node",
                                TestStore.NOON));
    }

    private List<?> states() {
        return store.inNew(
                em -> em.createQuery("select w.state from WebhookRow w").getResultList());
    }

    private static String answer(WebhookJournal journal, String answer) {
        return journal.answerOnce(KEY, Map.of(), () -> answer, () -> "busy");
    }
}
