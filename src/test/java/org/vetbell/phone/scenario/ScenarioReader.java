/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads a scenario file: one step a line, {@code #} begins a comment line, blank lines are free.
 */
public final class ScenarioReader {

    private static final String RULES_END = "end";
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Pattern RULE = Pattern.compile("when (/(?:[^/]|\\\\/)+/|\"[^\"]+\") (.+)");

    private String clinic = "harbour";
    private Scenario.Rung rung = Scenario.Rung.GATHER;
    private final List<Step> steps = new ArrayList<>();

    private ScenarioReader() {}

    /**
     * @throws IllegalArgumentException with the line in question when the text is not a scenario
     */
    public static Scenario read(String name, String text) {
        var reader = new ScenarioReader();
        List<String> lines =
                text.lines().map(String::strip).filter(ScenarioReader::isStep).toList();
        Iterator<String> remaining = lines.iterator();
        while (remaining.hasNext()) {
            reader.line(remaining.next(), remaining);
        }
        return new Scenario(name, reader.clinic, reader.rung, List.copyOf(reader.steps));
    }

    private static boolean isStep(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    private void line(String line, Iterator<String> following) {
        var words = new StepWords(line);
        switch (words.verb()) {
            case "clinic" -> clinic = words.rest();
            case "rung" -> rung = Scenario.Rung.valueOf(words.rest().toUpperCase(Locale.ROOT));
            case "answer" -> steps.add(answers(words, following));
            default -> steps.add(words.step());
        }
    }

    private static Step answers(StepWords head, Iterator<String> following) {
        var rules = new ArrayList<Step.Rule>();
        while (following.hasNext()) {
            String line = following.next();
            if (line.equals(RULES_END)) {
                return new Step.Answers(
                        List.copyOf(rules), head.patternAfter("until"), head.within(LONG));
            }
            rules.add(rule(line));
        }
        throw new IllegalArgumentException("'" + head.line() + "' lacks its 'end'");
    }

    private static Step.Rule rule(String line) {
        var matcher = RULE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a rule: " + line);
        }
        return new Step.Rule(
                StepWords.pattern(matcher.group(1)), new StepWords(matcher.group(2)).act());
    }
}
