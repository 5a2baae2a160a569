/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vetbell.call.SpokenDigitRuns.Group;
import org.vetbell.call.SpokenDigitRuns.Run;

/**
 * Numbers of payment cards in what callers say or key: they are hidden before anybody writes them
 * down, and the recording of the call pauses while they are read out.
 *
 * <p>A card number has 13 to 19 digits, begins as issuers' ranges do (ISO/IEC 7812) and passes the
 * Luhn check. Telephone numbers have fewer digits or a plus; the fifteen digits of a microchip
 * begin otherwise.
 */
public final class CardNumbers {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int SHOWN = 2;
    private static final int SHORTEST_CODE = 3;

    /** Longer than any telephone number. */
    private static final int LONGEST_INTERNATIONAL = 15;

    /** So many digits that nobody asked for look like the beginning of one. */
    private static final int SUSPICIOUS = 8;

    private static final Pattern OF_ISSUERS =
            Pattern.compile("[456].{12}|(?:3[0689]|[56].).{12}|(?:3[47]|[56].).{13}|[2-6].{15,18}");

    private static final Pattern NAMED =
            Pattern.compile(
                    "\\b(?:card number|credit card|debit card|card details|cvv|cvc|c v v"
                            + "|security code|expiry date|expiration date)\\b");

    private CardNumbers() {}

    /** The event without any card number; what else it says stays as it is. */
    public static CallEvent hidden(CallState state, CallEvent event) {
        return switch (event) {
            case CallEvent.CallerSaid e -> {
                String text = hidden(state.caller().words(), e.text());
                yield text.equals(e.text())
                        ? e
                        : new CallEvent.CallerSaid(e.at(), e.step(), text, e.confidence());
            }
            case CallEvent.CallerSaying e -> {
                String text = unfinished(state, hidden(state.caller().words(), e.text()));
                yield text.equals(e.text()) ? e : new CallEvent.CallerSaying(e.at(), text);
            }
            case CallEvent.KeysPressed e -> {
                String keys = hidden(e.keys());
                yield keys.equals(e.keys())
                        ? e
                        : new CallEvent.KeysPressed(e.at(), e.step(), keys.replace("*", ""));
            }
            default -> event;
        };
    }

    /**
     * What may become a card number is not written down while it is being said: nobody acts on it
     * before it is complete, and a telephone number is then seen to be one.
     */
    private static String unfinished(CallState state, String text) {
        int most = isNumberAsked(state) ? SHORTEST : SUSPICIOUS;
        StringBuilder clean = new StringBuilder(text);
        List<Run> runs = SpokenDigitRuns.in(text);
        for (int i = runs.size() - 1; i >= 0; i--) {
            Run run = runs.get(i);
            if (!run.international() && run.digits().length() >= most) {
                hideAll(clean, run);
            }
        }
        return clean.toString();
    }

    static boolean isNumberAsked(CallState state) {
        return state.talk().expecting().kind() == Expecting.Kind.NUMBER;
    }

    /** The text with an asterisk for each digit of a card number but the last two. */
    public static String hidden(String text) {
        List<Run> runs = SpokenDigitRuns.in(text);
        StringBuilder clean = new StringBuilder(text);
        for (int i = runs.size() - 1; i >= 0; i--) {
            Run run = runs.get(i);
            card(run).ifPresent(card -> hide(clean, run, card));
        }
        String found = clean.toString();
        return found.equals(text) ? text : hidden(found);
    }

    /** What is said after other words, with which it may be one card number. */
    private static String hidden(String before, String text) {
        String clean = hidden(text);
        String all = before + ' ' + clean;
        boolean together = !before.isEmpty() && !hidden(all).equals(all);
        return together ? withoutDigits(clean) : clean;
    }

    /** Whether the words sound as if a card number were being read out, or are one. */
    static boolean spokenOf(String text, boolean numberAsked) {
        boolean many =
                SpokenDigitRuns.in(text).stream()
                        .anyMatch(
                                run -> !run.international() && run.digits().length() >= SUSPICIOUS);
        return text.contains("***")
                || NAMED.matcher(String.join(" ", Words.of(text))).find()
                || many && !numberAsked;
    }

    private static Optional<Span> card(Run run) {
        String digits = run.digits();
        if (run.international() && digits.length() <= LONGEST_INTERNATIONAL) {
            return Optional.empty();
        }
        for (int length = Math.min(LONGEST, digits.length()); length >= SHORTEST; length--) {
            for (int from : beginnings(run, length)) {
                if (isCard(digits.substring(from, from + length))) {
                    return Optional.of(new Span(from, from + length));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Where a number of that length may begin: with the run, alone or before a date or a code of
     * three digits; in a longer run, with any group.
     */
    private static List<Integer> beginnings(Run run, int length) {
        int rest = run.digits().length() - length;
        if (run.digits().length() <= LONGEST) {
            return rest == 0 || rest >= SHORTEST_CODE ? List.of(0) : List.of();
        }
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        for (Group group : run.groups()) {
            if (at <= rest) {
                starts.add(at);
            }
            at += group.digits().length();
        }
        return starts;
    }

    /** Everything said from the first group that has a digit of it to the last is replaced. */
    private static void hide(StringBuilder text, Run run, Span card) {
        String digits = run.digits();
        StringBuilder shown = new StringBuilder();
        int at = 0;
        int from = -1;
        int to = -1;
        for (Group group : run.groups()) {
            int end = at + group.digits().length();
            if (at < card.to() && end > card.from()) {
                from = from < 0 ? group.from() : from;
                to = group.to();
                for (int i = at; i < end; i++) {
                    shown.append(card.hides(i) ? '*' : digits.charAt(i));
                }
            }
            at = end;
        }
        text.replace(from, to, shown.toString());
    }

    private static String withoutDigits(String text) {
        StringBuilder clean = new StringBuilder(text);
        List<Run> runs = SpokenDigitRuns.in(text);
        for (int i = runs.size() - 1; i >= 0; i--) {
            hideAll(clean, runs.get(i));
        }
        return clean.toString();
    }

    private static void hideAll(StringBuilder text, Run run) {
        List<Group> groups = run.groups();
        String stars = "*".repeat(run.digits().length());
        text.replace(groups.getFirst().from(), groups.getLast().to(), stars);
    }

    private static boolean isCard(String digits) {
        return OF_ISSUERS.matcher(digits).matches() && passesLuhn(digits);
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** Where a card number stands among the digits of a run. */
    private record Span(int from, int to) {
        boolean hides(int digit) {
            return digit >= from && digit < to - SHOWN;
        }
    }
}
