/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.util.Locale;

/** How someone who is called by {@code <Dial>} behaves. */
public enum Callee {
    /** Takes the call, and presses 1 where a key is asked for. */
    ANSWERED("completed"),
    /** Answers, hears what is said and presses another key. */
    REFUSES("completed"),
    /** A mailbox: answers and presses nothing. */
    MACHINE("completed"),
    /** Takes the call and is gone after two seconds. */
    CUT_OFF("completed"),
    BUSY("busy"),
    NO_ANSWER("no-answer"),
    FAILED("failed"),
    /** The caller hangs up while it rings. */
    CANCELED("canceled");

    private final String dialCallStatus;

    Callee(String dialCallStatus) {
        this.dialCallStatus = dialCallStatus;
    }

    String dialCallStatus() {
        return dialCallStatus;
    }

    /** Whether the telephone is picked up. */
    boolean picksUp() {
        return dialCallStatus.equals("completed");
    }

    /** The word a person would use: {@code answered}, {@code busy}, {@code no-answer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
