/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CarrierRecordings;

/** Recordings as long as a test lasts. */
public final class MemoryCarrierRecordings implements CarrierRecordings {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private static final class Entry {
        private final Announced announced;
        private Instant next;
        private int attempts;
        private Optional<Kept> kept = Optional.empty();
        private Optional<String> problem = Optional.empty();
        private boolean over;
        private boolean forgotten;

        private Entry(Announced announced, Instant next) {
            this.announced = announced;
            this.next = next;
        }
    }

    @Override
    public synchronized void announce(Announced recording, Instant at) {
        entries.putIfAbsent(recording.recording(), new Entry(recording, at));
    }

    @Override
    public synchronized List<Due> due(Instant now, int most, Duration lease) {
        List<Due> due = new ArrayList<>();
        entries.values().stream()
                .filter(e -> !e.over && !e.next.isAfter(now))
                .sorted(Comparator.comparing(e -> e.next))
                .limit(most)
                .forEach(
                        e -> {
                            e.next = now.plus(lease);
                            due.add(new Due(e.announced, ++e.attempts));
                        });
        return due;
    }

    @Override
    public synchronized void kept(String recording, Kept kept, Instant at) {
        Entry entry = entries.get(recording);
        entry.kept = Optional.of(kept);
        entry.over = true;
        entry.attempts = 0;
        entry.next = at;
    }

    @Override
    public synchronized List<Doubled> doubled(Instant now, int most, Duration lease) {
        List<Doubled> doubled = new ArrayList<>();
        entries.values().stream()
                .filter(e -> e.kept.isPresent() && !e.forgotten && !e.next.isAfter(now))
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
        entry.over = true;
    }

    @Override
    public synchronized Optional<Kept> find(ClinicId clinic, String recording) {
        return Optional.ofNullable(entries.get(recording))
                .filter(e -> e.announced.clinic().equals(clinic))
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
