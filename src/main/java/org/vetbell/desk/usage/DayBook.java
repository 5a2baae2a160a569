/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk.usage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.UsageLog;
import org.vetbell.port.Use;
import org.vetbell.port.Used;

/**
 * What each clinic's calls of a day have used: by what is stored, of all nodes, and by what calls
 * of this node have used since that was read. What is used while it is read may count twice until
 * it is read again. Any thread; asks the store at most once a minute, and never waits for it.
 */
final class DayBook {
    private static final long READ_EVERY_NANOS = 60_000_000_000L;

    private final Limits limits;
    private final Reading reading;
    private final Watch watch;
    private final Map<Key, Page> pages = new HashMap<>();
    private long readAt;
    private int readings;

    /**
     * @param reading asks for what is stored, and tells when it comes
     */
    DayBook(Limits limits, Reading reading, Watch watch) {
        this.limits = limits;
        this.reading = reading;
        this.watch = watch;
    }

    /** How what is stored is asked for. Returns at once. */
    @FunctionalInterface
    interface Reading {
        void begin(Consumer<List<UsageLog.Day>> done);
    }

    /** A call that began on that day used something. */
    void add(ClinicId clinic, LocalDate day, Use use) {
        if (!limits.day(clinic).isNone()) {
            synchronized (this) {
                page(clinic, day).since.add(use);
            }
        }
    }

    /** How far a clinic's calls of that day have come. */
    Cap.Stage stage(ClinicId clinic, LocalDate day, long nanos) {
        Cap cap = limits.day(clinic);
        if (cap.isNone()) {
            return Cap.Stage.FAR;
        }
        refresh(nanos);
        Cap.Stage now;
        boolean news;
        synchronized (this) {
            Page page = page(clinic, day);
            now = cap.stage(page.all(), limits.prices());
            news = now.compareTo(page.told) > 0;
            page.told = news ? now : page.told;
        }
        if (news) {
            watch.approached(Watch.Scope.DAY, clinic, now == Cap.Stage.REACHED);
        }
        return now;
    }

    /** Asks for what is stored, unless that was done lately. */
    void refresh(long nanos) {
        int its;
        synchronized (this) {
            if (!limits.limitsDays() || readings > 0 && nanos - readAt < READ_EVERY_NANOS) {
                return;
            }
            its = ++readings;
            readAt = nanos;
            pages.values().forEach(Page::beginReading);
        }
        reading.begin(stored -> learn(its, stored));
    }

    /**
     * An older reading does not know what the newest will tell. Days out of reach are forgotten.
     */
    private synchronized void learn(int its, List<UsageLog.Day> stored) {
        if (its != readings) {
            return;
        }
        pages.values().forEach(Page::forgetStored);
        stored.forEach(line -> page(line.clinic(), line.day()).stored.add(line.used()));
        pages.values().removeIf(Page::isEmpty);
    }

    private Page page(ClinicId clinic, LocalDate day) {
        return pages.computeIfAbsent(new Key(clinic, day), key -> new Page());
    }

    private record Key(ClinicId clinic, LocalDate day) {}

    /** One clinic's day. */
    private static final class Page {
        private final Totals stored = new Totals();

        /** Used before the reading that runs, or the last one, began. */
        private final Totals before = new Totals();

        private final Totals since = new Totals();
        private Cap.Stage told = Cap.Stage.FAR;

        void beginReading() {
            before.addAll(since.all());
            since.clear();
        }

        void forgetStored() {
            stored.clear();
            before.clear();
        }

        boolean isEmpty() {
            return all().isEmpty();
        }

        List<Used> all() {
            Totals all = new Totals();
            all.addAll(stored.all());
            all.addAll(before.all());
            all.addAll(since.all());
            return all.all();
        }
    }
}
