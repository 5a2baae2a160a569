/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

/** Numbers that are spoken digit by digit, in small groups with a pause between them. */
public final class SpokenDigits {
    private static final int GROUP = 4;
    private static final int ENDING = 3;

    private SpokenDigits() {}

    /** All digits in {@code text}: "0255500199" gives "0 2, 5 5 5 0, 0 1 9 9". */
    public static String of(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        StringBuilder spoken = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            boolean groupEnds = (digits.length() - i) % GROUP == 0;
            spoken.append(i == 0 ? "" : groupEnds ? ", " : " ").append(digits.charAt(i));
        }
        return spoken.toString();
    }

    /** The last three digits, by which people know a number of their own. */
    public static String ending(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return of(digits.substring(Math.max(0, digits.length() - ENDING)));
    }
}
