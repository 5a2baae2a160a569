/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.rest;

import com.twilio.http.TwilioRestClient;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.vetbell.port.Fault;
import org.vetbell.port.PhoneLine.Outcome;
import org.vetbell.twilio.Accounts;
import org.vetbell.twilio.Accounts.Credentials;
import org.vetbell.twilio.ApiSettings;
import org.vetbell.twilio.Happening;
import org.vetbell.twilio.Tally;

/**
 * Runs tasks at the carrier, on an executor that may block, and tells each outcome once: after the
 * last try, or when its time is up. What the carrier was too busy for is asked again, later each
 * time; what broke, only where a repetition does no harm. Any thread.
 */
final class Errands {
    private static final System.Logger LOG = System.getLogger(Errands.class.getName());

    /** So many wait or run; beyond that a task fails at once rather than come too late. */
    static final int MOST = 64;

    private static final int MOST_TRIES = 4;
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);

    private final Accounts accounts;
    private final ApiSettings api;
    private final HttpClient http;
    private final Executor executor;
    private final LongSupplier nanos;
    private final Tally tally;
    private final Semaphore places = new Semaphore(MOST);

    /**
     * @param executor where requests block
     * @param nanos the time that passes
     */
    Errands(
            Accounts accounts,
            ApiSettings api,
            HttpClient http,
            Executor executor,
            LongSupplier nanos,
            Tally tally) {
        this.accounts = accounts;
        this.api = api;
        this.http = http;
        this.executor = executor;
        this.nanos = nanos;
        this.tally = tally;
    }

    /** How long a task has, tries and waits together. */
    Duration longest() {
        return api.answerWithin().multipliedBy(2);
    }

    CompletionStage<Outcome> run(Task task) {
        if (!places.tryAcquire()) {
            return CompletableFuture.completedStage(failed(Fault.Kind.BUSY, "too much is asked"));
        }
        var told = new CompletableFuture<Outcome>();
        // Freed by the errand, not by its deadline: a request that hangs still holds its thread.
        var errand = new Errand(task, told, nanos.getAsLong() + longest().toNanos());
        submit(errand, Duration.ZERO);
        return told.completeOnTimeout(
                failed(Fault.Kind.SLOW, "no answer in time"),
                longest().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void submit(Errand errand, Duration wait) {
        try {
            Executor when =
                    wait.isZero()
                            ? executor
                            : CompletableFuture.delayedExecutor(
                                    wait.toMillis(), TimeUnit.MILLISECONDS, executor);
            when.execute(errand);
        } catch (RejectedExecutionException stopping) {
            errand.over(failed(Fault.Kind.BROKEN, "this node stops"));
        }
    }

    private static Outcome failed(Fault.Kind kind, String reason) {
        return new Outcome.Failed(new Fault(kind, reason));
    }

    /** One task on its way. Its tries run one after the other. */
    private final class Errand implements Runnable {
        private final Task task;
        private final CompletableFuture<Outcome> told;
        private final long deadline;
        private int tries;

        Errand(Task task, CompletableFuture<Outcome> told, long deadline) {
            this.task = task;
            this.told = told;
            this.deadline = deadline;
        }

        @Override
        public void run() {
            if (told.isDone()) {
                // Its time was up before its turn came; what nobody waits for is not done either.
                places.release();
                return;
            }
            Outcome outcome = attempt();
            Optional<Duration> again = again(outcome);
            if (again.isPresent()) {
                LOG.log(Level.INFO, "{0} was not done yet: {1}", task.name(), outcome);
                submit(this, again.get());
            } else {
                over(outcome);
            }
        }

        void over(Outcome outcome) {
            places.release();
            if (outcome instanceof Outcome.Failed failed) {
                tally.count(Happening.REQUEST_FAILED);
                LOG.log(
                        Level.WARNING,
                        "{0}: the carrier did not do it: {1}",
                        task.name(),
                        failed.fault().reason());
            }
            told.complete(outcome);
        }

        private Outcome attempt() {
            tries++;
            try {
                String account = task.account().get();
                return accounts.credentials(account)
                        .map(credentials -> ask(account, credentials))
                        .orElseGet(Errands::unavailable);
            } catch (RuntimeException unforeseen) {
                LOG.log(Level.WARNING, task.name() + " failed", unforeseen);
                return failed(Fault.Kind.BROKEN, unforeseen.getClass().getSimpleName());
            }
        }

        private Outcome ask(String account, Credentials credentials) {
            tally.count(Happening.REQUEST_SENT);
            var exchange = new Exchange(http, api.base(), api.answerWithin());
            try {
                var client =
                        new TwilioRestClient.Builder(credentials.user(), credentials.token())
                                .accountSid(account)
                                .httpClient(exchange)
                                .build();
                return task.work().ask(client, account);
            } catch (RuntimeException refused) {
                return Verdict.of(refused, exchange);
            }
        }

        /** When it is tried again; nothing when it is not. */
        private Optional<Duration> again(Outcome outcome) {
            if (!(outcome instanceof Outcome.Failed failed) || tries >= MOST_TRIES) {
                return Optional.empty();
            }
            boolean mayBe =
                    switch (failed.fault().kind()) {
                        case BUSY -> true;
                        case SLOW, BROKEN -> task.repeatable();
                        case REFUSED, INVALID, GARBLED -> false;
                    };
            Duration wait = wait(failed.fault());
            boolean intime = nanos.getAsLong() + wait.toNanos() < deadline;
            return mayBe && intime && !told.isDone() ? Optional.of(wait) : Optional.empty();
        }

        /** Doubles, with as much again by chance, so that many do not come back together. */
        private Duration wait(Fault fault) {
            long least = FIRST_WAIT.toMillis() << (tries - 1);
            Duration ours =
                    Duration.ofMillis(ThreadLocalRandom.current().nextLong(least, 2 * least));
            return fault.retryAfter().compareTo(ours) > 0 ? fault.retryAfter() : ours;
        }
    }

    private static Outcome unavailable() {
        return new Outcome.Unavailable(TwilioPhoneLine.MISSING);
    }
}
