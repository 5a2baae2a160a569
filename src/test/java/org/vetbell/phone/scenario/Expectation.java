/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import java.time.Duration;
import java.util.regex.Pattern;

/** What a scenario can expect. */
public sealed interface Expectation {

    /** The agent says something; known on the gather rung only, where the carrier speaks for it. */
    record Words(Pattern pattern) implements Expectation {}

    record AgentSpeaks() implements Expectation {}

    record AgentStops() implements Expectation {}

    /** The agent drops what it had still to say. */
    record Clear() implements Expectation {}

    /** After it dropped what it had still to say, the agent is heard again. */
    record AgentResumes() implements Expectation {}

    /** The agent is not heard for so long. */
    record Silence(Duration time) implements Expectation {}

    /**
     * The agent, who was speaking, is not heard any more so soon after the caller's voice began.
     * Measured in the stream's own time, at the caller's ear, since the caller's last act.
     */
    record SilenceAfterVoice(Duration limit) implements Expectation {}

    /** Something does not happen from the step's turn until its time limit. */
    record No(Expectation thing) implements Expectation {}

    record Dials(String number) implements Expectation {}

    record AgentHangsUp() implements Expectation {}

    /** Looked up after the call, as the clinic's staff would. */
    record Stored(String path, Pattern pattern) implements Expectation {}
}
