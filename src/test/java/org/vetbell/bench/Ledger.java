/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vetbell.fake.ai.Witness;

/** What passed at the providers in each turn, and when. Any thread. */
final class Ledger implements Witness {
    private final Map<Integer, Entries> turns = new ConcurrentHashMap<>();

    @Override
    public void sees(What what, String words) {
        long now = System.nanoTime();
        PetNames.in(words)
                .ifPresent(
                        turn ->
                                turns.computeIfAbsent(turn, t -> new Entries())
                                        .add(new Entry(what, words, now)));
    }

    /** What passed in that turn until then, in the order of time. */
    List<Entry> until(int turn, long moment) {
        Entries its = turns.get(turn);
        return its == null ? List.of() : its.until(moment);
    }

    /** The last such thing that passed. */
    static Optional<Entry> last(List<Entry> passed, What what) {
        return passed.stream().filter(entry -> entry.what == what).reduce((a, b) -> b);
    }

    /**
     * Something passed.
     *
     * @param at a moment of {@link System#nanoTime()}
     */
    record Entry(Witness.What what, String words, long at) {}

    private static final class Entries {
        private final List<Entry> all = new ArrayList<>();

        synchronized void add(Entry entry) {
            all.add(entry);
        }

        synchronized List<Entry> until(long moment) {
            return all.stream().filter(entry -> entry.at <= moment).toList();
        }
    }
}
