/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.vetbell.phone.carrier.Moment;

/** What a scripted caller noticed: everything, and apart from it what came since its last act. */
final class Observations {

    private final List<Moment> sinceAct = new ArrayList<>();
    private int beforeTurn;
    private boolean agentSpeaking;
    private boolean agentHungUp;
    private Duration quietSince = Duration.ZERO;

    void add(Moment moment) {
        sinceAct.add(moment);
        switch (moment.kind()) {
            case AGENT_SPEAKS -> agentSpeaking = true;
            case AGENT_STOPS -> {
                agentSpeaking = false;
                quietSince = moment.at();
            }
            case AGENT_HANGS_UP -> agentHungUp = true;
            default -> {
                // nothing to keep beyond the moment itself
            }
        }
    }

    /** From here on, only what is new counts. */
    void acted() {
        sinceAct.clear();
        beforeTurn = 0;
    }

    /** Another step has its turn. */
    void turn() {
        beforeTurn = sinceAct.size();
    }

    /** Whether something happens during this turn, or went on when it came. */
    boolean happens(Expectation.No no, Duration now) {
        var turn = new Observations();
        turn.agentSpeaking = agentSpeaking;
        turn.agentHungUp = agentHungUp;
        turn.sinceAct.addAll(sinceAct.subList(beforeTurn, sinceAct.size()));
        return turn.satisfies(no.thing(), now);
    }

    boolean satisfies(Expectation what, Duration now) {
        return switch (what) {
            case Expectation.Words words -> words.pattern().matcher(agentWords()).find();
            case Expectation.AgentSpeaks speaks ->
                    agentSpeaking || noticed(m -> m.kind() == Moment.Kind.AGENT_SPEAKS);
            case Expectation.AgentStops stops -> !agentSpeaking;
            case Expectation.Clear clear -> noticed(m -> m.kind() == Moment.Kind.CLEAR);
            case Expectation.AgentResumes resumes -> resumed();
            case Expectation.Silence silence ->
                    !agentSpeaking && now.minus(quietSince).compareTo(silence.time()) >= 0;
            case Expectation.Dials dials ->
                    noticed(
                            m ->
                                    m.kind() == Moment.Kind.DIAL
                                            && m.text().startsWith(dials.number() + " "));
            case Expectation.AgentHangsUp ends -> agentHungUp;
            case Expectation.Stored stored -> false;
            case Expectation.SilenceAfterVoice measured -> false;
            case Expectation.No no -> false;
        };
    }

    /** Everything the agent said since the caller's last act, in one string. */
    String agentWords() {
        return sinceAct.stream()
                .filter(m -> m.kind() == Moment.Kind.AGENT)
                .map(Moment::text)
                .collect(joining(" "));
    }

    private boolean resumed() {
        boolean cleared = false;
        for (Moment moment : sinceAct) {
            if (cleared && moment.kind() == Moment.Kind.AGENT_SPEAKS) {
                return true;
            }
            cleared |= moment.kind() == Moment.Kind.CLEAR;
        }
        return false;
    }

    private boolean noticed(Predicate<Moment> what) {
        return sinceAct.stream().anyMatch(what);
    }
}
