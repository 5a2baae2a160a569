/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.hostile;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Good texts to which something was done, once or several times. */
public final class Mangled {
    private static final List<String> STRANGE =
            List.of(
                    "\u0000",
                    "\ud800",
                    "\ud83d\ude00",
                    "\ufeff",
                    "\\u0000",
                    "\\ud800",
                    "\"",
                    "\\",
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    ",",
                    "null",
                    "true",
                    "-",
                    "1e999999999",
                    "-1e-999999999",
                    "1.0",
                    "NaN",
                    "%",
                    "%zz",
                    "%00",
                    "%ff%fe",
                    "+",
                    "&",
                    "=",
                    "==",
                    "\r\n\r\n");
    private static final int DEEP = 5_000;
    private static final int MOST_CHANGES = 6;

    private Mangled() {}

    /** Any of them, with one to six changes. */
    public static Arbitrary<String> anyOf(List<String> good) {
        return Arbitraries.randomValue(chance -> mangled(good, chance));
    }

    private static String mangled(List<String> good, Random chance) {
        String text = good.get(chance.nextInt(good.size()));
        for (int changes = 1 + chance.nextInt(MOST_CHANGES); changes > 0; changes--) {
            String other = good.get(chance.nextInt(good.size()));
            text = changed(text, other, chance);
        }
        return text;
    }

    private static String changed(String text, String other, Random chance) {
        int from = chance.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + chance.nextInt(12));
        String before = text.substring(0, from);
        String behind = text.substring(to);
        return switch (chance.nextInt(7)) {
            case 0 -> before + behind;
            case 1 -> before + (char) chance.nextInt(Character.MAX_VALUE + 1) + behind;
            case 2 -> before + other.substring(chance.nextInt(other.length() + 1));
            case 3 -> before + text.substring(from, to).repeat(1 + chance.nextInt(DEEP)) + behind;
            case 4 -> before + nested(chance) + behind;
            default -> before + STRANGE.get(chance.nextInt(STRANGE.size())) + behind;
        };
    }

    private static String nested(Random chance) {
        String opening = chance.nextBoolean() ? "[" : "{\"a\":";
        return opening.repeat(1 + chance.nextInt(DEEP));
    }
}
