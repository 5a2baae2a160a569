/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pieces of a caller's speech under transcription. Results may come in any order and go out in
 * the order in which they were spoken; each commit is answered once. One thread at a time.
 */
final class Items {
    private final Deque<Commit> commits = new ArrayDeque<>();
    private final Map<String, StringBuilder> partial = new LinkedHashMap<>();
    private final Set<String> givenUp = new HashSet<>();

    /** What the service ended by itself before anybody committed it. */
    private Commit early = new Commit();

    private int givenUpUnnamed;

    /** The caller's words so far are wanted for good; an item of them is still to come. */
    void commit() {
        early.open = true;
        commitEarly();
    }

    /** The same, where the service has ended all of them by itself; gives what may go out now. */
    List<String> commitEarly() {
        commits.add(early);
        early = new Commit();
        return ready();
    }

    /** Whether the service has ended something by itself that nobody has committed. */
    boolean early() {
        return !early.items.isEmpty();
    }

    /** Whether an item of what was committed is still to come. */
    boolean open() {
        return oldestOpen().isPresent();
    }

    /** The oldest commit without an item has this one. */
    void committed(String item) {
        if (!wasGivenUp(item)) {
            oldestOpen().ifPresent(c -> c.has(item));
        }
    }

    /** All commits so far end with this one, which the service may have ended by itself. */
    List<String> ended(String item) {
        if (wasGivenUp(item)) {
            return List.of();
        }
        oldestOpen().orElse(early).has(item);
        commits.forEach(Commit::settleOpen);
        return ready();
    }

    /** More words; gives all that are under way. */
    String delta(String item, String text) {
        if (!givenUp.contains(item)) {
            partial.computeIfAbsent(item, i -> new StringBuilder()).append(text);
        }
        return saying();
    }

    /** All words that are not given for good. */
    String saying() {
        return Stream.concat(early.known(), partial.values().stream())
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** Words for good; gives those that may go out now, one for each commit answered. */
    List<String> completed(String item, String text) {
        if (givenUp.remove(item)) {
            return List.of();
        }
        partial.remove(item);
        if (early.waitsFor(item)) {
            early.is(item, text.strip());
            return List.of();
        }
        Optional<Commit> its = commits.stream().filter(c -> c.waitsFor(item)).findFirst();
        its.or(this::oldestOpen).ifPresent(c -> c.is(item, text.strip()));
        return ready();
    }

    /** The oldest commit that is not answered had no sound. */
    List<String> nothing() {
        if (givenUpUnnamed > 0) {
            givenUpUnnamed--;
            return List.of();
        }
        oldestOpen().ifPresent(Commit::settleOpen);
        return ready();
    }

    /** What is not answered gets no words, and those that still come for it are dropped. */
    List<String> giveUp() {
        for (Commit late : commits) {
            givenUpUnnamed += late.open ? 1 : 0;
            givenUp.addAll(late.settle());
        }
        partial.clear();
        return ready();
    }

    boolean answered() {
        return commits.isEmpty();
    }

    /** On a new connection everything unanswered is one item: the others of them get no words. */
    void anew() {
        partial.clear();
        givenUp.clear();
        givenUpUnnamed = 0;
        early = new Commit();
        int owed = commits.size();
        commits.clear();
        for (int i = 0; i < owed; i++) {
            Commit anew = new Commit();
            anew.open = i == 0;
            commits.add(anew);
        }
    }

    private boolean wasGivenUp(String item) {
        if (givenUpUnnamed == 0) {
            return false;
        }
        givenUpUnnamed--;
        givenUp.add(item);
        return true;
    }

    private Optional<Commit> oldestOpen() {
        return commits.stream().filter(c -> c.open).findFirst();
    }

    private List<String> ready() {
        List<String> ready = new ArrayList<>();
        while (!commits.isEmpty() && commits.peekFirst().ready()) {
            ready.add(commits.pollFirst().words());
        }
        return ready;
    }

    /** One commit, and the words of its items as far as they are known. */
    private static final class Commit {
        private final Map<String, Optional<String>> items = new LinkedHashMap<>();

        /** Whether its last item is still to come. */
        private boolean open;

        void has(String item) {
            items.putIfAbsent(item, Optional.empty());
            open = false;
        }

        void is(String item, String words) {
            items.put(item, Optional.of(words));
            open = false;
        }

        /** No further item is its. */
        void settleOpen() {
            open = false;
        }

        /** No further item is its, and no word; gives those that are not waited for any longer. */
        List<String> settle() {
            open = false;
            List<String> missing = items.keySet().stream().filter(this::waitsFor).toList();
            missing.forEach(item -> is(item, ""));
            return missing;
        }

        boolean waitsFor(String item) {
            return Optional.empty().equals(items.get(item));
        }

        boolean ready() {
            return !open && items.values().stream().allMatch(Optional::isPresent);
        }

        Stream<String> known() {
            return items.values().stream().flatMap(Optional::stream).filter(w -> !w.isEmpty());
        }

        String words() {
            return known().collect(Collectors.joining(" "));
        }
    }
}
