/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vetbell.phone.carrier.Act;
import org.vetbell.phone.carrier.Callee;

/** One line of a scenario. Time limits count from the moment the step's turn has come. */
public sealed interface Step {

    /**
     * Waits until something was noticed since the caller's last act.
     *
     * @param line as it was written, for people who read that it was in vain
     */
    record Expect(String line, Expectation what, Duration within) implements Step {
        @Override
        public String toString() {
            return line;
        }
    }

    record Do(Act act) implements Step {}

    /** Done while the next prompt is still being read. */
    record Interrupt(Act act) implements Step {}

    record Wait(Duration time) implements Step {}

    /** How the next people who are dialled behave, in order. */
    record Callees(List<Callee> outcomes) implements Step {}

    /** Answers whatever is asked, until the agent says the words that end it. */
    record Answers(List<Rule> rules, Pattern until, Duration within) implements Step {

        /**
         * The act of the first rule that fits, looking at the last sentence of the question first.
         */
        Optional<Act> answerTo(String words) {
            String[] sentences = words.split("(?<=[.?!])\\s+");
            for (int i = sentences.length - 1; i >= 0; i--) {
                for (Rule rule : rules) {
                    if (rule.asked().matcher(sentences[i]).find()) {
                        return Optional.of(rule.act());
                    }
                }
            }
            return Optional.empty();
        }
    }

    /** What to do when asked something. */
    record Rule(Pattern asked, Act act) {}
}
