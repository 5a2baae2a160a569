/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.fake.MemoryUsageLog;
import org.vetbell.port.Service;
import org.vetbell.port.UsageLog;
import org.vetbell.port.Use;
import org.vetbell.port.Used;

class AccountTest {
    private static final Service VOICE = Service.of("elevenlabs/eleven_flash_v2_5");
    private static final ClinicId CLINIC = new ClinicId("harbour");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Cap DAY = new Cap(BigDecimal.ZERO, 0, 0, 1000);

    private final MemoryUsageLog log = new MemoryUsageLog();
    private final AtomicLong nanos = new AtomicLong(1);
    private final List<String> watched = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    @Test
    void totalsAreToldAndNeverWhatCameToThem() {
        Account account = accounts(log, Cap.NONE).open(holder("CA1"), reasons::add);
        account.used(spoken(100));
        account.settle();
        account.used(spoken(20));
        account.settle();
        account.settle();
        assertThat(log.told())
                .extracting(sheet -> sheet.used().getFirst().amount())
                .containsExactly(100L, 120L);
        assertThat(log.ofCall(CLINIC, new CallId("CA1")))
                .containsExactly(new Used(VOICE, Use.Kind.CHARACTERS, 120, 120));
    }

    @Test
    void whoeverUsesMuchWithoutAPauseIsToldOfEveryFewSeconds() {
        Account account = accounts(log, Cap.NONE).open(holder("CA1"), reasons::add);
        account.used(spoken(1));
        assertThat(log.told()).isEmpty();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(5));
        account.used(spoken(1));
        account.used(spoken(1));
        assertThat(log.told()).hasSize(1);
    }

    @Test
    void afterTheEndEverythingIsToldAtOnce() {
        Account account = accounts(log, Cap.NONE).open(holder("CA1"), reasons::add);
        account.close();
        assertThat(log.told()).isEmpty();
        account.used(spoken(7));
        assertThat(log.told()).hasSize(1);
    }

    @Test
    void aSpentDayIsToldOnceToEachCallThatUsesMore() {
        Accounts accounts = accounts(log, DAY);
        Account first = accounts.open(holder("CA1"), reasons::add);
        Account second = accounts.open(holder("CA2"), reasons::add);
        first.used(spoken(799));
        assertThat(watched).isEmpty();
        second.used(spoken(1));
        assertThat(watched).containsExactly("DAY near");
        second.used(spoken(200));
        second.used(spoken(200));
        assertThat(reasons).hasSize(1);
        first.used(spoken(1));
        assertThat(reasons).hasSize(2);
        assertThat(watched).containsExactly("DAY near", "DAY reached");
        assertThat(accounts.open(holder("CA3"), reasons::add).spent()).isTrue();
        assertThat(accounts.spent(CLINIC, TODAY.plusDays(1))).isFalse();
        assertThat(accounts.spent(new ClinicId("hilltop"), TODAY)).isFalse();
    }

    @Test
    void readingWhatIsStoredCountsNothingTwice() {
        Accounts accounts = accounts(log, DAY);
        accounts.start();
        Account account = accounts.open(holder("CA1"), reasons::add);
        account.used(spoken(600));
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(2));
        assertThat(accounts.spent(CLINIC, TODAY)).isFalse();
        account.used(spoken(100));
        assertThat(watched).isEmpty();
    }

    @Test
    void whatOtherNodesUseIsLearntWithinAMinute() {
        Accounts accounts = accounts(log, DAY);
        accounts.start();
        log.keep(
                new UsageLog.Sheet(
                        new CallId("CA9"),
                        0,
                        CLINIC,
                        TODAY,
                        List.of(new Used(VOICE, Use.Kind.CHARACTERS, 1000, 0))));
        assertThat(accounts.spent(CLINIC, TODAY)).isFalse();
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
        assertThat(accounts.spent(CLINIC, TODAY)).isTrue();
    }

    @Test
    void aReadingThatComesWhenTheNextIsUnderWayIsOutOfDate() {
        var slow = new Silent();
        Accounts accounts = accounts(slow, DAY);
        accounts.start();
        Account account = accounts.open(holder("CA1"), reasons::add);
        account.used(spoken(900));
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
        assertThat(accounts.spent(CLINIC, TODAY)).isFalse();
        slow.asked.getFirst().accept(List.of());
        account.used(spoken(100));
        assertThat(accounts.spent(CLINIC, TODAY)).isTrue();
    }

    @Test
    void aStoreThatDoesNotAnswerForgetsNothing() {
        Accounts accounts = accounts(new Silent(), DAY);
        Account account = accounts.open(holder("CA1"), reasons::add);
        for (int i = 0; i < 10; i++) {
            account.used(spoken(100));
            nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
        }
        assertThat(accounts.spent(CLINIC, TODAY)).isTrue();
    }

    @Test
    void whatSeveralThreadsTellIsAllCounted() throws InterruptedException {
        Account account = accounts(log, DAY).open(holder("CA1"), reasons::add);
        var done = new CountDownLatch(8);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                threads.execute(
                        () -> {
                            for (int j = 0; j < 500; j++) {
                                account.used(spoken(1));
                            }
                            done.countDown();
                        });
            }
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }
        account.close();
        assertThat(log.ofCall(CLINIC, new CallId("CA1")).getFirst().amount()).isEqualTo(4000);
        assertThat(reasons).hasSize(1);
    }

    private Accounts accounts(UsageLog store, Cap day) {
        var settings = new UsageSettings(Prices.parse("USD", ""), Cap.NONE, day);
        var limits = Limits.of(settings, List.of());
        return new Accounts(store, limits, new Noting(), nanos::get, () -> TODAY);
    }

    private static Account.Holder holder(String call) {
        return new Account.Holder(new CallId(call), 0, CLINIC, TODAY);
    }

    private static Use spoken(long characters) {
        return Use.estimated(VOICE, Use.Kind.CHARACTERS, characters);
    }

    private final class Noting implements Watch {
        @Override
        public void used(ClinicId clinic, Use use) {}

        @Override
        public void approached(Scope scope, ClinicId clinic, boolean reached) {
            watched.add(scope + (reached ? " reached" : " near"));
        }
    }

    /** A store whose database does not answer. */
    private static final class Silent implements UsageLog {
        private final List<Consumer<List<Day>>> asked = new ArrayList<>();

        @Override
        public void keep(Sheet sheet) {}

        @Override
        public List<Used> ofCall(ClinicId clinic, CallId call) {
            throw new IllegalStateException("the database is away");
        }

        @Override
        public List<Day> ofClinic(ClinicId clinic, LocalDate from, LocalDate to) {
            throw new IllegalStateException("the database is away");
        }

        @Override
        public void since(LocalDate day, Consumer<List<Day>> done) {
            asked.add(done);
        }
    }
}
