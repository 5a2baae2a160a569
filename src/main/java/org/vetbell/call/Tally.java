/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/**
 * How often in a row things did not go well.
 *
 * @param silences nobody spoke or pressed a key
 * @param misunderstandings words made no sense, or a key meant nothing
 * @param failures no reply came
 * @param emptyMessages a recording held nothing
 */
public record Tally(int silences, int misunderstandings, int failures, int emptyMessages) {
    static final Tally CLEAN = new Tally(0, 0, 0, 0);

    Tally silence() {
        return new Tally(silences + 1, misunderstandings, failures, emptyMessages);
    }

    /** The caller gave a sign of life. */
    Tally present() {
        return new Tally(0, misunderstandings, failures, emptyMessages);
    }

    Tally misunderstanding() {
        return new Tally(0, misunderstandings + 1, failures, emptyMessages);
    }

    Tally failure() {
        return new Tally(0, misunderstandings, failures + 1, emptyMessages);
    }

    Tally emptyMessage() {
        return new Tally(silences, misunderstandings, failures, emptyMessages + 1);
    }
}
