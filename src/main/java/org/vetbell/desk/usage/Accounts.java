/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk.usage;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.UsageLog;
import org.vetbell.port.Use;
import org.vetbell.port.Used;

/** The accounts of all calls of this node. Any thread. */
public final class Accounts {
    /** How far behind the stored totals of a call may be while it uses things. */
    static final long TOLD_EVERY_NANOS = 5_000_000_000L;

    private final Set<Account> open = ConcurrentHashMap.newKeySet();
    private final UsageLog log;
    private final Limits limits;
    private final Watch watch;
    private final LongSupplier nanos;
    private final DayBook days;

    /**
     * @param nanos a steady clock
     * @param today the day it is in UTC
     */
    public Accounts(
            UsageLog log,
            Limits limits,
            Watch watch,
            LongSupplier nanos,
            Supplier<LocalDate> today) {
        this.log = log;
        this.limits = limits;
        this.watch = watch;
        this.nanos = nanos;
        this.days = new DayBook(limits, done -> read(today.get(), done), watch);
    }

    /** Accounts that nobody reads, without limits: of calls that happen once more. */
    public static Accounts unread() {
        var settings = new UsageSettings(Prices.parse("", ""), Cap.NONE, Cap.NONE);
        return new Accounts(
                new NoUsageLog(),
                Limits.of(settings, List.of()),
                new NoWatch(),
                () -> 0,
                () -> LocalDate.EPOCH);
    }

    /** Asks for what was used before this node came up. */
    public void start() {
        days.refresh(nanos());
    }

    /**
     * Opens the account of a call.
     *
     * @param exhausted told, once and with the reason, that nothing more is to be bought; not told
     *     when that is so from the beginning. From any thread; must not block.
     */
    public Account open(Account.Holder holder, Consumer<String> exhausted) {
        var account = new Account(holder, this, exhausted);
        open.add(account);
        return account;
    }

    /** Whether nothing is to be bought for calls of that clinic which begin on that day. */
    public boolean spent(ClinicId clinic, LocalDate day) {
        return days.stage(clinic, day, nanos()) == Cap.Stage.REACHED;
    }

    long nanos() {
        return nanos.getAsLong();
    }

    void used(Account.Holder holder, Use use) {
        watch.used(holder.clinic(), use);
        days.add(holder.clinic(), holder.day(), use);
    }

    void keep(UsageLog.Sheet sheet) {
        log.keep(sheet);
    }

    void closed(Account account) {
        open.remove(account);
    }

    void approached(Account.Holder holder, boolean reached) {
        watch.approached(Watch.Scope.CALL, holder.clinic(), reached);
    }

    Cap.Stage stageOfCall(Account.Holder holder, Collection<Used> used) {
        Cap cap = limits.call(holder.clinic());
        return cap.isNone() ? Cap.Stage.FAR : cap.stage(used, limits.prices());
    }

    Cap.Stage stageOfDay(Account.Holder holder) {
        return days.stage(holder.clinic(), holder.day(), nanos());
    }

    /** Open accounts tell first, so that what is stored holds all of it. */
    private void read(LocalDate todayInUtc, Consumer<List<UsageLog.Day>> done) {
        open.forEach(Account::settle);
        // Wherever a clinic is, its today is not before yesterday in UTC.
        log.since(todayInUtc.minusDays(1), done);
    }

    /** The day it is in UTC by that clock. */
    public static Supplier<LocalDate> dayOf(InstantSource clock) {
        return () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private record NoWatch() implements Watch {
        @Override
        public void used(ClinicId clinic, Use use) {}

        @Override
        public void approached(Scope scope, ClinicId clinic, boolean reached) {}
    }

    private record NoUsageLog() implements UsageLog {
        @Override
        public void keep(Sheet sheet) {}

        @Override
        public List<Used> ofCall(ClinicId clinic, CallId call) {
            return List.of();
        }

        @Override
        public List<Day> ofClinic(ClinicId clinic, LocalDate from, LocalDate to) {
            return List.of();
        }

        @Override
        public void since(LocalDate day, Consumer<List<Day>> done) {}
    }
}
