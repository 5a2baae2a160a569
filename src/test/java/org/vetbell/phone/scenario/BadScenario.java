/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

/** A text is no scenario; the message names the line, the word and what is wrong with it. */
public final class BadScenario extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    BadScenario(int line, String word, String complaint) {
        super("line " + line + ", '" + word + "': " + complaint);
    }
}
