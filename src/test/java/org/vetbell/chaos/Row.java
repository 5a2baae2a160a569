/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import java.util.Locale;

/** One row of the matrix: what goes wrong where, and what the caller gets all the same. */
record Row(Stage stage, Mishap mishap, Outcome outcome) {
    static final String QUESTION = "When are you open";
    static final String ANOTHER = "And on which days";

    /** Each row has its own, as what is said again and again is played from memory. */
    String answer() {
        return "At nine with " + this + ".";
    }

    /** What the caller does. */
    String steps() {
        // A model that speaks by itself is written down as it is heard: its first words come alone.
        String told = stage == Stage.CONVERSATION ? "with " + this + "." : answer();
        return outcome.steps(QUESTION, ANOTHER, told);
    }

    @Override
    public String toString() {
        return (stage + " " + mishap).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
