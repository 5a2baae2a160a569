/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;
import java.util.Set;

/**
 * Words after which a brisk "Okay." would hurt: of the death of an animal, of euthanasia, of tears.
 * Where they are meant otherwise ("put me down for Monday", "we passed by") nothing is lost but a
 * short word of ours, so the list may err on this side. The same list is in {@code
 * docs/turn-taking.md}.
 */
final class GraveWords {
    private static final Set<String> WORDS =
            Set.of(
                    "died",
                    "dead",
                    "dying",
                    "death",
                    "deceased",
                    "passed",
                    "passing",
                    "lost",
                    "loss",
                    "gone",
                    "euthanasia",
                    "euthanise",
                    "euthanised",
                    "euthanising",
                    "euthanize",
                    "euthanized",
                    "euthanizing",
                    "cremation",
                    "cremate",
                    "cremated",
                    "ashes",
                    "buried",
                    "burial",
                    "crying",
                    "tears",
                    "sobbing",
                    "weeping",
                    "grief",
                    "grieving",
                    "heartbroken",
                    "devastated",
                    "terminal",
                    "cancer",
                    "suffering",
                    "suffer");

    /** "Put him to sleep", "put our old cat down". */
    private static final Set<String> PUT = Set.of("put", "putting");

    private static final int WITHIN = 6;

    private GraveWords() {}

    /** Whether one of them is among these, as {@link Words#of} gives them. */
    static boolean in(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (WORDS.contains(words.get(i)) || PUT.contains(words.get(i)) && ends(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(List<String> words, int put) {
        List<String> next = words.subList(put, Math.min(words.size(), put + WITHIN));
        return next.contains("down") || next.contains("sleep");
    }
}
