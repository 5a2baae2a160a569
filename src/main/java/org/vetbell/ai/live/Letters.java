/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.live;

import java.util.Locale;

/** Texts as they are compared: what is left when spaces, signs and capitals do not count. */
final class Letters {
    private Letters() {}

    static String of(String text) {
        var letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
