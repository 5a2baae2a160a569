/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.Service;
import org.vetbell.port.UsageLog;
import org.vetbell.port.Use;
import org.vetbell.port.Used;

/** What calls used, in memory. */
public final class MemoryUsageLog implements UsageLog {
    private final Map<Row, Sheet> rows = new LinkedHashMap<>();
    private final List<Sheet> told = new ArrayList<>();

    private record Row(CallId call, int part, Service service, Use.Kind kind) {}

    private record Line(ClinicId clinic, LocalDate day, Service service, Use.Kind kind) {}

    @Override
    public synchronized void keep(Sheet sheet) {
        told.add(sheet);
        for (Used used : sheet.used()) {
            rows.merge(
                    new Row(sheet.call(), sheet.part(), used.service(), used.kind()),
                    of(sheet, used),
                    (before, now) -> amount(now) >= amount(before) ? now : before);
        }
    }

    @Override
    public synchronized List<Used> ofCall(ClinicId clinic, CallId call) {
        return days(row -> row.clinic().equals(clinic) && row.call().equals(call)).stream()
                .map(Day::used)
                .toList();
    }

    @Override
    public synchronized List<Day> ofClinic(ClinicId clinic, LocalDate from, LocalDate to) {
        return days(
                row ->
                        row.clinic().equals(clinic)
                                && !row.day().isBefore(from)
                                && !row.day().isAfter(to));
    }

    @Override
    public void since(LocalDate day, Consumer<List<Day>> done) {
        List<Day> days;
        synchronized (this) {
            days = days(row -> !row.day().isBefore(day));
        }
        done.accept(days);
    }

    /** Everything that was told, in order. */
    public synchronized List<Sheet> told() {
        return List.copyOf(told);
    }

    private List<Day> days(Predicate<Sheet> which) {
        Map<Line, Used> sums = new LinkedHashMap<>();
        for (Sheet row : rows.values()) {
            if (which.test(row)) {
                Used used = row.used().getFirst();
                sums.merge(
                        new Line(row.clinic(), row.day(), used.service(), used.kind()),
                        used,
                        Used::and);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new Day(sum.getKey().clinic(), sum.getKey().day(), sum.getValue()))
                .sorted(Comparator.comparing(Day::day))
                .toList();
    }

    private static Sheet of(Sheet sheet, Used used) {
        return new Sheet(sheet.call(), sheet.part(), sheet.clinic(), sheet.day(), List.of(used));
    }

    private static long amount(Sheet row) {
        return row.used().getFirst().amount();
    }
}
