/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CarrierRecordings;
import org.vetbell.store.CarrierRecordingRow.State;

/** Recordings in a table; announced in the background, so that none is lost with the database. */
final class JpaCarrierRecordings implements CarrierRecordings {
    private final Transactions transactions;
    private final WriteBehind background;

    JpaCarrierRecordings(Transactions transactions, WriteBehind background) {
        this.transactions = transactions;
        this.background = background;
    }

    @Override
    public void announce(Announced recording, Instant at) {
        background.offer(new Fact.RecordingMade(recording, at, false));
    }

    @Override
    public void announceCall(Announced recording, Instant at) {
        background.offer(new Fact.RecordingMade(recording, at, true));
    }

    @Override
    public void discard(CallId call, ClinicId clinic, Instant at) {
        background.offer(new Fact.RecordingRefused(call, clinic, at));
    }

    @Override
    public List<Due> due(Instant now, int most, Duration lease) {
        return claimed(State.WANTED, CarrierRecordingRow::due, now, most, lease);
    }

    @Override
    public List<Doubled> doubled(Instant now, int most, Duration lease) {
        return claimed(State.KEPT, CarrierRecordingRow::doubled, now, most, lease);
    }

    @Override
    public List<Discarded> discarded(Instant now, int most, Duration lease) {
        return claimed(State.DISCARDED, CarrierRecordingRow::discarded, now, most, lease);
    }

    @Override
    public void deleted(String recording, Instant at) {
        change(recording, row -> row.deleted(at));
    }

    @Override
    public List<Kept> ofCall(ClinicId clinic, CallId call) {
        return transactions.inNew(
                em ->
                        em
                                .createQuery(
                                        "select r from CarrierRecordingRow r where r.callId = :call"
                                                + " and r.wholeCall = true order by r.announcedAt",
                                        CarrierRecordingRow.class)
                                .setParameter("call", call.value())
                                .getResultList()
                                .stream()
                                .flatMap(row -> row.keptFor(clinic).stream())
                                .toList());
    }

    private <T> List<T> claimed(
            State state,
            Function<CarrierRecordingRow, T> told,
            Instant now,
            int most,
            Duration lease) {
        return transactions.inNew(
                em -> {
                    List<T> mine = new ArrayList<>();
                    for (CarrierRecordingRow row : waiting(em, state, now, most)) {
                        T due = told.apply(row);
                        if (claim(em, row, state, now.plus(lease))) {
                            mine.add(due);
                        }
                    }
                    return List.copyOf(mine);
                });
    }

    @Override
    public void forgotten(String recording) {
        change(recording, CarrierRecordingRow::forget);
    }

    @Override
    public void kept(String recording, Kept kept, Instant at) {
        change(recording, row -> row.keep(kept, at));
    }

    @Override
    public void missed(String recording, String why, Instant again) {
        change(recording, row -> row.miss(why, again));
    }

    @Override
    public void givenUp(String recording, String why) {
        change(recording, row -> row.giveUp(why));
    }

    @Override
    public Optional<Kept> find(ClinicId clinic, String recording) {
        return transactions.inNew(
                em ->
                        Optional.ofNullable(em.find(CarrierRecordingRow.class, recording))
                                .flatMap(row -> row.keptFor(clinic)));
    }

    private static List<CarrierRecordingRow> waiting(
            EntityManager em, State state, Instant now, int most) {
        return em.createQuery(
                        "select r from CarrierRecordingRow r where r.state = :wanted"
                                + " and r.nextAttempt <= :now order by r.nextAttempt",
                        CarrierRecordingRow.class)
                .setParameter("wanted", state)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** One statement decides, so that of several nodes only one gets it. */
    private static boolean claim(
            EntityManager em, CarrierRecordingRow row, State state, Instant until) {
        return em.createQuery(
                                "update CarrierRecordingRow r set r.attempts = r.attempts + 1,"
                                        + " r.nextAttempt = :until where r.recording = :recording"
                                        + " and r.state = :wanted and r.nextAttempt = :before")
                        .setParameter("until", until)
                        .setParameter("recording", row.recording())
                        .setParameter("wanted", state)
                        .setParameter("before", row.nextAttempt())
                        .executeUpdate()
                == 1;
    }

    private void change(String recording, Consumer<CarrierRecordingRow> change) {
        transactions.inNew(
                em -> {
                    CarrierRecordingRow row = em.find(CarrierRecordingRow.class, recording);
                    if (row != null) {
                        change.accept(row);
                    }
                    return row;
                });
    }
}
