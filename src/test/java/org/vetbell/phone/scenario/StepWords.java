/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vetbell.phone.carrier.Act;
import org.vetbell.phone.carrier.Callee;
import org.vetbell.phone.sound.Noise;
import org.vetbell.phone.sound.Utterance;

/** One line of a scenario, or the act at its end, taken apart. */
final class StepWords {

    private static final Pattern WITHIN = Pattern.compile("(.*)\\s+within\\s+(\\S+)");
    private static final Pattern NOISE = Pattern.compile("(\\d{1,2})dB\\s+(\\S+)");
    private static final Set<Noise> NOISES = EnumSet.of(Noise.PINK, Noise.BABBLE, Noise.WHITE);

    private final Line line;
    private final String verb;
    private final String rest;

    StepWords(Line line) {
        this(line, line.text());
    }

    /**
     * @param words the part of the line that is meant
     */
    StepWords(Line line, String words) {
        this.line = line;
        String[] parts = words.split("\\s+", 2);
        this.verb = parts[0];
        this.rest = parts.length == 2 ? parts[1].strip() : "";
    }

    String verb() {
        return verb;
    }

    Step step() {
        return switch (verb) {
            case "expect" -> new ExpectationWords(line, some()).step();
            case "wait" -> new Step.Wait(line.time(some()));
            case "callee" -> new Step.Callees(callees());
            case "interrupt" -> new Step.Interrupt(new StepWords(line, some()).act());
            default -> new Step.Do(act());
        };
    }

    Act act() {
        return switch (verb) {
            case "say" -> new Act.Speak(some());
            case "keys" -> new Act.Press(keys());
            case "noise" -> noise();
            case "cough" -> alone(new Act.Utter(Utterance.COUGH));
            case "hum" -> alone(new Act.Utter(Utterance.HUM));
            case "knock" -> alone(new Act.Utter(Utterance.KNOCK));
            case "bark" -> alone(new Act.Utter(Utterance.BARK));
            case "silence" -> alone(new Act.StaySilent());
            case "hangup" -> alone(new Act.HangUp());
            default -> throw line.wrong(verb, "not a step of a scenario");
        };
    }

    /** What follows the verb. */
    String some() {
        if (rest.isEmpty()) {
            throw line.wrong(verb, "needs something behind it");
        }
        return rest;
    }

    /** What stands behind a word, up to a time limit. */
    String after(String word) {
        if (!rest.startsWith(word + " ")) {
            throw line.wrong(verb, "needs '" + word + "' behind it");
        }
        String behind = rest.substring(word.length()).strip();
        Matcher limited = WITHIN.matcher(behind);
        return limited.matches() ? limited.group(1) : behind;
    }

    Duration within(Duration otherwise) {
        Matcher limited = WITHIN.matcher(rest);
        return limited.matches() ? line.time(limited.group(2)) : otherwise;
    }

    private Act noise() {
        Matcher matcher = NOISE.matcher(some());
        if (!matcher.matches()) {
            throw line.wrong(rest, "not a level and a noise such as 10dB pink");
        }
        Noise noise = line.oneOf(Noise.class, matcher.group(2));
        if (!NOISES.contains(noise)) {
            throw line.wrong(matcher.group(2), "not pink, babble or white");
        }
        return new Act.Surround(noise, Integer.parseInt(matcher.group(1)));
    }

    private List<Callee> callees() {
        return Arrays.stream(some().split("[,\\s]+"))
                .map(word -> line.oneOf(Callee.class, word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private String keys() {
        if (!some().matches("[0-9*#]+")) {
            throw line.wrong(rest, "not keys of 0-9 * #");
        }
        return rest;
    }

    private Act alone(Act act) {
        if (!rest.isEmpty()) {
            throw line.wrong(rest, "nothing can stand behind '" + verb + "'");
        }
        return act;
    }
}
