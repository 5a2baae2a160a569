/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
     * @throws BadScenario when the text is not a scenario
     */
    public static Scenario read(String name, String text) {
        var reader = new ScenarioReader();
        List<String> written = text.lines().map(String::strip).toList();
        Iterator<Line> remaining =
                IntStream.range(0, written.size())
                        .mapToObj(i -> new Line(i + 1, written.get(i)))
                        .filter(ScenarioReader::isStep)
                        .iterator();
        while (remaining.hasNext()) {
            reader.line(remaining.next(), remaining);
        }
        return new Scenario(name, reader.clinic, reader.rung, List.copyOf(reader.steps));
    }

    private static boolean isStep(Line line) {
        return !line.text().isEmpty() && !line.text().startsWith("#");
    }

    private void line(Line line, Iterator<Line> following) {
        var words = new StepWords(line);
        switch (words.verb()) {
            case "clinic" -> clinic = words.some();
            case "rung" -> rung = line.oneOf(Scenario.Rung.class, words.some());
            case "answer" -> steps.add(answers(line, following));
            default -> steps.add(words.step());
        }
    }

    private static Step answers(Line head, Iterator<Line> following) {
        var words = new StepWords(head);
        Pattern until = head.pattern(words.after("until"));
        var rules = new ArrayList<Step.Rule>();
        while (following.hasNext()) {
            Line line = following.next();
            if (line.text().equals(RULES_END)) {
                return new Step.Answers(List.copyOf(rules), until, words.within(LONG));
            }
            rules.add(rule(line));
        }
        throw head.wrong(words.verb(), "lacks its 'end'");
    }

    private static Step.Rule rule(Line line) {
        var matcher = RULE.matcher(line.text());
        if (!matcher.matches()) {
            String first = line.text().split("\\s+", 2)[0];
            throw line.wrong(first, "not a rule such as: when /name/ say Jo");
        }
        return new Step.Rule(
                line.pattern(matcher.group(1)), new StepWords(line, matcher.group(2)).act());
    }
}
