/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands behind {@code expect}, taken apart. */
final class ExpectationWords {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(10);
    private static final Pattern WITHIN = Pattern.compile("(.*)\\s+within\\s+(\\S+)");
    private static final Pattern API = Pattern.compile("(\\S+)\\s+contains\\s+(.+)");

    private final Line line;
    private final String words;
    private final boolean limited;
    private final Duration limit;

    ExpectationWords(Line line, String written) {
        this.line = line;
        Matcher within = WITHIN.matcher(written);
        this.limited = within.matches();
        this.words = limited ? within.group(1).strip() : written;
        this.limit = limited ? line.time(within.group(2)) : USUAL_LIMIT;
    }

    Step step() {
        String[] parts = words.split("\\s+", 2);
        Expectation what = expectation(parts[0], parts.length == 2 ? parts[1] : "");
        // A measured limit is no patience: it takes a while until the measure is known.
        Duration patience =
                what instanceof Expectation.SilenceAfterVoice ? USUAL_LIMIT.plus(limit) : limit;
        return new Step.Expect(line.text(), what, patience);
    }

    private Expectation expectation(String first, String rest) {
        return switch (first) {
            case "agent-speaks" -> alone(rest, new Expectation.AgentSpeaks());
            case "agent-stops" -> alone(rest, new Expectation.AgentStops());
            case "clear" -> alone(rest, new Expectation.Clear());
            case "agent-resumes" -> alone(rest, new Expectation.AgentResumes());
            case "hangup" -> alone(rest, new Expectation.AgentHangsUp());
            case "silence-after-voice" ->
                    alone(rest, new Expectation.SilenceAfterVoice(measured(first)));
            case "no" -> new Expectation.No(absent(rest));
            case "silence" -> new Expectation.Silence(line.time(rest));
            case "dial" -> new Expectation.Dials(number(rest));
            case "api" -> stored(rest);
            default -> new Expectation.Words(line.pattern(words));
        };
    }

    private Expectation absent(String thing) {
        measured("no");
        String[] parts = thing.split("\\s+", 2);
        return switch (parts[0]) {
            case "no", "silence", "silence-after-voice", "agent-stops", "agent-resumes", "api" ->
                    throw line.wrong(parts[0], "cannot stand behind 'no'");
            case "agent-speaks", "clear", "dial", "hangup" ->
                    expectation(parts[0], parts.length == 2 ? parts[1] : "");
            default -> new Expectation.Words(line.pattern(thing));
        };
    }

    private String number(String written) {
        if (!written.matches("\\+?[0-9]+")) {
            throw line.wrong(written, "not a telephone number");
        }
        return written;
    }

    private Duration measured(String word) {
        if (!limited) {
            throw line.wrong(word, "needs 'within' and a time");
        }
        return limit;
    }

    private Expectation stored(String rest) {
        Matcher api = API.matcher(rest);
        if (!api.matches()) {
            throw line.wrong("api", "needs a path, 'contains' and words");
        }
        return new Expectation.Stored(api.group(1), line.pattern(api.group(2)));
    }

    private Expectation alone(String rest, Expectation expectation) {
        if (!rest.isEmpty()) {
            throw line.wrong(rest, "nothing but a time limit can stand here");
        }
        return expectation;
    }
}
