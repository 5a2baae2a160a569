/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CarrierRecordings;

/** Recordings as long as a test lasts. */
public final class MemoryCarrierRecordings implements CarrierRecordings {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<CallId> refusals = new LinkedHashSet<>();

    private static final class Entry {
        private final Announced announced;
        private Instant next;
        private int attempts;
        private Optional<Kept> kept = Optional.empty();
        private Optional<String> problem = Optional.empty();
        private boolean over;
        private boolean forgotten;
        private final boolean wholeCall;
        private boolean unwanted;

        private Entry(Announced announced, Instant next, boolean wholeCall) {
            this.announced = announced;
            this.next = next;
            this.wholeCall = wholeCall;
        }

        /** It is to be deleted. */
        private void discard(Instant at) {
            unwanted = true;
            over = false;
            attempts = 0;
            next = at;
        }
    }

    @Override
    public synchronized void announce(Announced recording, Instant at) {
        entries.putIfAbsent(recording.recording(), new Entry(recording, at, false));
    }

    @Override
    public synchronized void announceCall(Announced recording, Instant at) {
        Entry entry = new Entry(recording, at, true);
        if (entries.putIfAbsent(recording.recording(), entry) == null
                && refusals.contains(recording.call())) {
            entry.discard(at);
        }
    }

    @Override
    public synchronized void discard(CallId call, ClinicId clinic, Instant at) {
        refusals.add(call);
        entries.values().stream()
                .filter(e -> e.wholeCall && e.announced.call().equals(call))
                .forEach(e -> e.discard(at));
    }

    @Override
    public synchronized List<Due> due(Instant now, int most, Duration lease) {
        return claimed(now, most, now.plus(lease), false).stream()
                .map(e -> new Due(e.announced, e.wholeCall, e.attempts))
                .toList();
    }

    @Override
    public synchronized List<Discarded> discarded(Instant now, int most, Duration lease) {
        return claimed(now, most, now.plus(lease), true).stream()
                .map(e -> new Discarded(e.announced, e.kept, e.attempts))
                .toList();
    }

    private List<Entry> claimed(Instant now, int most, Instant until, boolean unwanted) {
        List<Entry> claimed =
                entries.values().stream()
                        .filter(e -> !e.over && e.unwanted == unwanted && !e.next.isAfter(now))
                        .sorted(Comparator.comparing(e -> e.next))
                        .limit(most)
                        .toList();
        claimed.forEach(
                e -> {
                    e.next = until;
                    e.attempts++;
                });
        return claimed;
    }

    @Override
    public synchronized void deleted(String recording, Instant at) {
        Entry entry = entries.get(recording);
        entry.kept = Optional.empty();
        entry.over = true;
    }

    @Override
    public synchronized List<Kept> ofCall(ClinicId clinic, CallId call) {
        return entries.values().stream()
                .filter(e -> e.wholeCall && e.announced.call().equals(call))
                .flatMap(e -> find(clinic, e.announced.recording()).stream())
                .toList();
    }

    /** The calls whose callers refused. */
    public synchronized Set<CallId> refusals() {
        return Set.copyOf(refusals);
    }

    @Override
    public synchronized void kept(String recording, Kept kept, Instant at) {
        Entry entry = entries.get(recording);
        entry.kept = Optional.of(kept);
        entry.over = !entry.unwanted;
        entry.attempts = 0;
        entry.next = at;
    }

    @Override
    public synchronized List<Doubled> doubled(Instant now, int most, Duration lease) {
        List<Doubled> doubled = new ArrayList<>();
        entries.values().stream()
                .filter(
                        e ->
                                e.kept.isPresent()
                                        && !e.forgotten
                                        && !e.unwanted
                                        && !e.next.isAfter(now))
                .sorted(Comparator.comparing(e -> e.next))
                .limit(most)
                .forEach(
                        e -> {
                            e.next = now.plus(lease);
                            doubled.add(new Doubled(e.announced, e.kept.get(), ++e.attempts));
                        });
        return doubled;
    }

    @Override
    public synchronized void forgotten(String recording) {
        entries.get(recording).forgotten = true;
    }

    @Override
    public synchronized void missed(String recording, String why, Instant again) {
        Entry entry = entries.get(recording);
        entry.problem = Optional.of(why);
        entry.next = again;
    }

    @Override
    public synchronized void givenUp(String recording, String why) {
        Entry entry = entries.get(recording);
        entry.problem = Optional.of(why);
        entry.over = entry.over || !entry.unwanted;
    }

    @Override
    public synchronized Optional<Kept> find(ClinicId clinic, String recording) {
        return Optional.ofNullable(entries.get(recording))
                .filter(e -> !e.unwanted && e.announced.clinic().equals(clinic))
                .flatMap(e -> e.kept);
    }

    /** Everything announced, in order. */
    public synchronized List<Announced> announced() {
        return entries.values().stream().map(e -> e.announced).toList();
    }

    /** What was told of one that could not be had. */
    public synchronized Optional<String> problem(String recording) {
        return entries.get(recording).problem;
    }

    /** When one is tried to be deleted again; nothing when that is over. */
    public synchronized Optional<Instant> nextDeletion(String recording) {
        Entry entry = entries.get(recording);
        return entry.forgotten ? Optional.empty() : Optional.of(entry.next);
    }

    /** When one is tried again; nothing when that is over. */
    public synchronized Optional<Instant> next(String recording) {
        Entry entry = entries.get(recording);
        return entry.over ? Optional.empty() : Optional.of(entry.next);
    }
}
