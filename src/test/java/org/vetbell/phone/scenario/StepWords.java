/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vetbell.phone.carrier.Act;
import org.vetbell.phone.carrier.Callee;
import org.vetbell.phone.sound.Noise;
import org.vetbell.phone.sound.Utterance;

/**
 * One line of a scenario, taken apart. Patterns are {@code "literal"} or {@code /regex/}, in either
 * case of letters.
 */
final class StepWords {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(10);
    private static final Pattern PATTERN = Pattern.compile("/((?:[^/]|\\\\/)+)/|\"([^\"]+)\"");
    private static final Pattern WITHIN = Pattern.compile("\\s+within\\s+(\\S+)$");
    private static final Pattern TIME = Pattern.compile("(\\d+)(ms|s|m)");

    private static final Pattern NOISE = Pattern.compile("(\\d{1,2})dB (pink|babble|white)");

    private final String line;
    private final String verb;
    private final String rest;

    StepWords(String line) {
        this.line = line;
        String[] parts = line.split("\\s+", 2);
        this.verb = parts[0];
        this.rest = parts.length == 2 ? parts[1].strip() : "";
    }

    String line() {
        return line;
    }

    String verb() {
        return verb;
    }

    String rest() {
        return rest;
    }

    Step step() {
        return switch (verb) {
            case "expect" ->
                    new Step.Expect(
                            line,
                            expectation(WITHIN.matcher(rest).replaceAll("")),
                            within(USUAL_LIMIT));
            case "wait" -> new Step.Wait(time(rest));
            case "callee" -> new Step.Callees(callees());
            case "interrupt" -> new Step.Interrupt(new StepWords(rest).act());
            default -> new Step.Do(act());
        };
    }

    Act act() {
        return switch (verb) {
            case "say" -> new Act.Speak(some());
            case "keys" -> new Act.Press(keys());
            case "cough" -> new Act.Utter(Utterance.COUGH);
            case "hum" -> new Act.Utter(Utterance.HUM);
            case "knock" -> new Act.Utter(Utterance.KNOCK);
            case "bark" -> new Act.Utter(Utterance.BARK);
            case "noise" -> noise();
            case "silence" -> new Act.StaySilent();
            case "hangup" -> new Act.HangUp();
            default -> throw unknown();
        };
    }

    Duration within(Duration otherwise) {
        Matcher matcher = WITHIN.matcher(rest);
        return matcher.find() ? time(matcher.group(1)) : otherwise;
    }

    Pattern patternAfter(String word) {
        int at = rest.indexOf(word);
        if (at < 0) {
            throw unknown();
        }
        return pattern(rest.substring(at + word.length()));
    }

    static Pattern pattern(String written) {
        Matcher matcher = PATTERN.matcher(written);
        if (!matcher.find()) {
            throw new IllegalArgumentException("neither \"words\" nor /regex/: " + written);
        }
        return matcher.group(1) != null
                ? Pattern.compile(matcher.group(1).replace("\\/", "/"), Pattern.CASE_INSENSITIVE)
                : Pattern.compile(Pattern.quote(matcher.group(2)), Pattern.CASE_INSENSITIVE);
    }

    private Expectation expectation(String what) {
        String[] parts = what.split("\\s+", 3);
        return switch (parts[0]) {
            case "agent-speaks" -> new Expectation.AgentSpeaks();
            case "agent-stops" -> new Expectation.AgentStops();
            case "clear" -> new Expectation.Clear();
            case "agent-resumes" -> new Expectation.AgentResumes();
            case "silence" -> new Expectation.Silence(time(parts[1]));
            case "dial" -> new Expectation.Dials(parts[1]);
            case "hangup" -> new Expectation.AgentHangsUp();
            case "api" -> new Expectation.Stored(parts[1], pattern(parts[2]));
            default -> new Expectation.Words(pattern(what));
        };
    }

    private Act noise() {
        Matcher matcher = NOISE.matcher(rest);
        if (!matcher.matches()) {
            throw unknown();
        }
        return new Act.Surround(
                Noise.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)),
                Integer.parseInt(matcher.group(1)));
    }

    private List<Callee> callees() {
        return Arrays.stream(some().split("[,\\s]+"))
                .map(word -> Callee.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }

    private String keys() {
        if (!rest.matches("[0-9*#]+")) {
            throw unknown();
        }
        return rest;
    }

    private String some() {
        if (rest.isEmpty()) {
            throw unknown();
        }
        return rest;
    }

    private Duration time(String written) {
        Matcher matcher = TIME.matcher(written);
        if (!matcher.matches()) {
            throw unknown();
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("not a step of a scenario: " + line);
    }
}
