/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import java.time.Duration;
import java.util.List;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.sound.Spans;
import org.vetbell.phone.sound.Spans.Span;

/** Who was heard when, on the tape of a call without noise. */
final class HeardOnTape {

    /** Between two words of a caller it is quiet for less than this. */
    private static final Duration WITHIN_SPEECH = Duration.ofMillis(600);

    /** Between two sentences of the agent it is quiet for less than this. */
    private static final Duration WITHIN_WORDS = Duration.ofMillis(350);

    private final List<Span> caller;
    private final List<Span> agent;

    HeardOnTape(CallReport report) {
        caller = Spans.of(report.tape().callerSamples(), WITHIN_SPEECH);
        agent = Spans.of(report.tape().agentSamples(), WITHIN_WORDS);
    }

    List<Span> caller() {
        return caller;
    }

    Span callersSound(int index) {
        return caller.get(index);
    }

    /** How long the agent was silent from a sound of the caller's on; zero when it spoke on. */
    Duration pauseAround(Span sound) {
        Duration silence = silenceAfter(sound.from());
        boolean spokeOn = silence.minus(sound.to()).compareTo(WITHIN_WORDS) > 0;
        return spokeOn ? Duration.ZERO : soundAfter(silence).minus(silence);
    }

    /** When the agent's sound that was heard at that moment ended. */
    Duration silenceAfter(Duration moment) {
        return agent.stream()
                .filter(span -> span.to().compareTo(moment) > 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("silent after " + moment + ": " + agent))
                .to();
    }

    /** When the agent was heard again. */
    Duration soundAfter(Duration moment) {
        return agent.stream()
                .map(Span::from)
                .filter(from -> from.compareTo(moment) > 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sound after " + moment + ": " + agent));
    }
}
