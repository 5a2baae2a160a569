/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import org.vetbell.clinic.MenuChoice;

/** What the caller gave us in one turn. */
public sealed interface CallerInput {

    /**
     * Words.
     *
     * @param text as recognised, untrusted
     * @param confidence 0 to 1; 1 where the recogniser did not say
     */
    record Said(String text, double confidence) implements CallerInput {}

    /**
     * Speech that whoever answers has heard by itself.
     *
     * @param text what is known of its words, which may be nothing yet; untrusted
     */
    record Heard(String text) implements CallerInput {}

    /** Keys in answer to a question that expects a number; digits only, finish key removed. */
    record Keyed(String digits) implements CallerInput {}

    /** A choice from the keypad menu. */
    record Chose(MenuChoice choice) implements CallerInput {}
}
