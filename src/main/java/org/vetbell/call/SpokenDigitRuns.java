/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds digits in what was said, written as digits or as words, that were said in one go. */
final class SpokenDigitRuns {
    private static final Pattern PIECE = Pattern.compile("[0-9]+|\\p{L}+(?:'\\p{L}+)?|[^\\s]");

    /** What stands between two groups of one number. */
    private static final Pattern JOINT = Pattern.compile("[-.,/]|um|uh|er|dash|hyphen|space");

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("zero", "0"),
                    Map.entry("oh", "0"),
                    Map.entry("o", "0"),
                    Map.entry("nought", "0"),
                    Map.entry("one", "1"),
                    Map.entry("two", "2"),
                    Map.entry("three", "3"),
                    Map.entry("four", "4"),
                    Map.entry("five", "5"),
                    Map.entry("six", "6"),
                    Map.entry("seven", "7"),
                    Map.entry("eight", "8"),
                    Map.entry("nine", "9"),
                    Map.entry("ten", "10"),
                    Map.entry("eleven", "11"),
                    Map.entry("twelve", "12"),
                    Map.entry("thirteen", "13"),
                    Map.entry("fourteen", "14"),
                    Map.entry("fifteen", "15"),
                    Map.entry("sixteen", "16"),
                    Map.entry("seventeen", "17"),
                    Map.entry("eighteen", "18"),
                    Map.entry("nineteen", "19"),
                    Map.entry("twenty", "20"),
                    Map.entry("thirty", "30"),
                    Map.entry("forty", "40"),
                    Map.entry("fifty", "50"),
                    Map.entry("sixty", "60"),
                    Map.entry("seventy", "70"),
                    Map.entry("eighty", "80"),
                    Map.entry("ninety", "90"));

    private static final Map<String, Integer> TIMES = Map.of("double", 2, "triple", 3, "treble", 3);

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
        String digits = Character.isDigit(piece.charAt(0)) ? piece : WORDS.getOrDefault(piece, "");
        if (!digits.isEmpty()) {
            digits(digits, times > 1 ? timesFrom : from, to);
        } else if (TIMES.containsKey(piece)) {
            times = TIMES.get(piece);
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
