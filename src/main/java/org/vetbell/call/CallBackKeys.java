/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.MenuChoice;

/**
 * The keys that answer the offer of a call-back; never one that reports an emergency or refuses a
 * recording.
 *
 * @param callBack wants one, or agrees
 * @param other wants one on another number
 * @param message leaves a message instead: the menu's key for that, where it has one
 */
record CallBackKeys(char callBack, char other, char message) {
    private static final String ALL = "1234567890*#";

    static CallBackKeys of(Clinic clinic) {
        Optional<Character> menus = clinic.menu().keyOf(MenuChoice.MESSAGE);
        Predicate<Character> taken =
                key ->
                        clinic.menu().choice(key).equals(Optional.of(MenuChoice.EMERGENCY))
                                || key == clinic.recording().refuseKey()
                                || menus.equals(Optional.of(key));
        List<Character> free = ALL.chars().mapToObj(c -> (char) c).filter(taken.negate()).toList();
        return new CallBackKeys(nth(free, 0), nth(free, 1), menus.orElse(nth(free, 2)));
    }

    /** A menu of nothing but emergencies leaves too few: one key then means the first thing. */
    private static char nth(List<Character> free, int n) {
        return free.get(Math.min(n, free.size() - 1));
    }

    CallBackWish wish(char key) {
        if (key == callBack) {
            return CallBackWish.YES;
        }
        if (key == other) {
            return CallBackWish.OTHER_NUMBER;
        }
        return key == message ? CallBackWish.MESSAGE : CallBackWish.UNCLEAR;
    }
}
