/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.Service;
import org.vetbell.port.UsageLog;
import org.vetbell.port.Use;
import org.vetbell.port.Used;

/** What calls used, written in the background; whoever reads sees what this node told before. */
final class JpaUsageLog implements UsageLog {
    private static final System.Logger LOG = System.getLogger("org.vetbell.store");
    private static final Duration BEFORE_READING = Duration.ofSeconds(1);

    private static final String SUMS = "sum(r.amount), sum(r.estimated) from CallUsageRow r where ";
    private static final String OF_CALL =
            "select r.provider, r.model, r.kind, "
                    + SUMS
                    + "r.clinicId = :clinic and r.callId = :call"
                    + " group by r.provider, r.model, r.kind order by r.provider, r.model, r.kind";
    private static final String OF_DAYS =
            "select r.provider, r.model, r.kind, r.clinicId, r.day, "
                    + SUMS
                    + "%s group by r.provider, r.model, r.kind, r.clinicId, r.day"
                    + " order by r.clinicId, r.day, r.provider, r.model, r.kind";

    private final Transactions transactions;
    private final WriteBehind background;
    private final Executor executor;

    JpaUsageLog(Transactions transactions, WriteBehind background, Executor executor) {
        this.transactions = transactions;
        this.background = background;
        this.executor = executor;
    }

    @Override
    public void keep(Sheet sheet) {
        background.offer(new Fact.Consumed(sheet));
    }

    @Override
    public List<Used> ofCall(ClinicId clinic, CallId call) {
        background.flush(BEFORE_READING);
        return transactions.inNew(
                em ->
                        em
                                .createQuery(OF_CALL, Object[].class)
                                .setParameter("clinic", clinic.value())
                                .setParameter("call", call.value())
                                .getResultList()
                                .stream()
                                .map(row -> used(row, 3))
                                .toList());
    }

    @Override
    public List<Day> ofClinic(ClinicId clinic, LocalDate from, LocalDate to) {
        background.flush(BEFORE_READING);
        return days(
                "r.clinicId = :clinic and r.day >= :from and r.day <= :to",
                query ->
                        query.setParameter("clinic", clinic.value())
                                .setParameter("from", from)
                                .setParameter("to", to));
    }

    @Override
    public void since(LocalDate day, Consumer<List<Day>> done) {
        try {
            executor.execute(() -> read(day, done));
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.WARNING, "no thread to read what calls used", e);
        }
    }

    private void read(LocalDate day, Consumer<List<Day>> done) {
        try {
            background.flush(BEFORE_READING);
            done.accept(days("r.day >= :from", query -> query.setParameter("from", day)));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "what calls used cannot be read", e);
        }
    }

    private List<Day> days(String which, Consumer<TypedQuery<Object[]>> asking) {
        return transactions.inNew(
                em -> {
                    TypedQuery<Object[]> query =
                            em.createQuery(OF_DAYS.formatted(which), Object[].class);
                    asking.accept(query);
                    return query.getResultList().stream().map(JpaUsageLog::day).toList();
                });
    }

    private static Day day(Object[] row) {
        return new Day(new ClinicId((String) row[3]), (LocalDate) row[4], used(row, 5));
    }

    private static Used used(Object[] row, int sums) {
        return new Used(
                new Service((String) row[0], (String) row[1]),
                Use.Kind.valueOf((String) row[2]),
                ((Number) row[sums]).longValue(),
                ((Number) row[sums + 1]).longValue());
    }
}
