/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vetbell.clinic.DigitWords;

/** Finds digits in what was said, written as digits or as words, that were said in one go. */
final class SpokenDigitRuns {
    private static final Pattern PIECE = Pattern.compile("[0-9]+|\\p{L}+(?:'\\p{L}+)?|[^\\s]");

    /** What stands between two groups of one number. */
    private static final Pattern JOINT = Pattern.compile("[-.,/]|um|uh|er|dash|hyphen|space");

    private final List<Run> runs = new ArrayList<>();
    private List<Group> open = new ArrayList<>();
    private boolean international;
    private boolean plus;
    private int times = 1;
    private int timesFrom;

    private SpokenDigitRuns() {}

    /** All of them, in order. */
    static List<Run> in(String text) {
        var found = new SpokenDigitRuns();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            found.take(piece.group().toLowerCase(Locale.ROOT), piece.start(), piece.end());
        }
        found.end();
        return found.runs;
    }

    private void take(String piece, int from, int to) {
        String digits = Character.isDigit(piece.charAt(0)) ? piece : DigitWords.digits(piece);
        if (!digits.isEmpty()) {
            digits(digits, times > 1 ? timesFrom : from, to);
        } else if (DigitWords.times(piece) > 1) {
            times = DigitWords.times(piece);
            timesFrom = from;
        } else if (piece.equals("+") || piece.equals("plus")) {
            end();
            plus = true;
        } else if (!JOINT.matcher(piece).matches()) {
            end();
        }
    }

    private void digits(String digits, int from, int to) {
        if (open.isEmpty()) {
            international = plus;
        }
        boolean unit = digits.length() == 1 && !digits.equals("0") && times == 1;
        if (unit && !open.isEmpty() && open.getLast().isTens()) {
            Group tens = open.removeLast();
            open.add(new Group(tens.digits().charAt(0) + digits, tens.from(), to, false));
        } else {
            boolean word = digits.length() == 2 && digits.endsWith("0") && to - from > 2;
            open.add(new Group(digits.repeat(times), from, to, word));
        }
        times = 1;
    }

    private void end() {
        if (!open.isEmpty()) {
            runs.add(new Run(List.copyOf(open), international));
        }
        open = new ArrayList<>();
        international = false;
        plus = false;
        times = 1;
    }

    /**
     * Digits said together.
     *
     * @param from where they stand in the text
     * @param tensWord whether it is "twenty", which may go on
     */
    record Group(String digits, int from, int to, boolean tensWord) {
        boolean isTens() {
            return tensWord;
        }
    }

    /**
     * Groups said in one go.
     *
     * @param international whether a plus stands before them
     */
    record Run(List<Group> groups, boolean international) {
        String digits() {
            return groups.stream().map(Group::digits).collect(Collectors.joining());
        }
    }
}
