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

/**
 * The pieces of a caller's speech under transcription. Results may come in any order and go out in
 * the order in which they were spoken; each commit is answered once. One thread at a time.
 */
final class Items {
    private final Deque<Commit> commits = new ArrayDeque<>();
    private final Map<String, StringBuilder> partial = new LinkedHashMap<>();
    private final Set<String> givenUp = new HashSet<>();
    private int givenUpUnnamed;

    /** The caller's words so far are wanted for good. */
    void commit() {
        commits.add(new Commit());
    }

    /** The oldest commit without an item has this one. */
    void committed(String item) {
        if (givenUpUnnamed > 0) {
            givenUpUnnamed--;
            givenUp.add(item);
            return;
        }
        commits.stream().filter(c -> c.item == null).findFirst().ifPresent(c -> c.item = item);
    }

    /** More words; gives all that are under way. */
    String delta(String item, String text) {
        if (!givenUp.contains(item)) {
            partial.computeIfAbsent(item, i -> new StringBuilder()).append(text);
        }
        return String.join(" ", partial.values()).strip();
    }

    /** Words for good; gives those that may go out now, one for each commit answered. */
    List<String> completed(String item, String text) {
        if (givenUp.remove(item)) {
            return List.of();
        }
        partial.remove(item);
        Optional<Commit> its = commits.stream().filter(c -> item.equals(c.item)).findFirst();
        its.or(this::unnamed).ifPresent(c -> c.words = text.strip());
        return ready();
    }

    /** The oldest commit that is not answered had no sound. */
    List<String> nothing() {
        if (givenUpUnnamed > 0) {
            givenUpUnnamed--;
            return List.of();
        }
        unnamed().ifPresent(c -> c.words = "");
        return ready();
    }

    /** What is not answered gets no words, and those that still come for it are dropped. */
    List<String> giveUp() {
        for (Commit late : commits) {
            if (late.words == null && late.item == null) {
                givenUpUnnamed++;
            } else if (late.words == null) {
                givenUp.add(late.item);
            }
            late.words = late.words == null ? "" : late.words;
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
        commits.forEach(c -> c.item = null);
        if (!commits.isEmpty()) {
            Commit whole = commits.pollFirst();
            commits.forEach(c -> c.words = "");
            commits.addFirst(whole);
        }
    }

    private Optional<Commit> unnamed() {
        return commits.stream().filter(c -> c.item == null && c.words == null).findFirst();
    }

    private List<String> ready() {
        List<String> ready = new ArrayList<>();
        while (!commits.isEmpty() && commits.peekFirst().words != null) {
            ready.add(commits.pollFirst().words);
        }
        return ready;
    }

    private static final class Commit {
        private String item;
        private String words;
    }
}
