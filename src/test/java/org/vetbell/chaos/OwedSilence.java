/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.carrier.Moment;
import org.vetbell.phone.sound.Spans;
import org.vetbell.phone.sound.Spans.Span;

/**
 * What a caller heard, and did not, on the tape of a call: in the call's own time, which counts
 * frames.
 */
final class OwedSilence {
    /** Between two words of a caller it is quiet for less than this. */
    private static final Duration WITHIN_SPEECH = Duration.ofMillis(600);

    private static final Duration WITHIN_WORDS = Duration.ofMillis(100);

    private static final Set<Moment.Kind> NEXT_RUNG =
            EnumSet.of(Moment.Kind.AGENT, Moment.Kind.CALLER, Moment.Kind.DIAL);

    private final CallReport report;
    private final List<Span> caller;
    private final List<Span> agent;

    OwedSilence(CallReport report) {
        this.report = report;
        caller = Spans.of(report.tape().callerSamples(), WITHIN_SPEECH);
        agent = Spans.of(report.tape().agentSamples(), WITHIN_WORDS);
    }

    /**
     * The longest silence from the first ring, and from the last sound of each turn of the caller,
     * to the last sound of what was said to it.
     */
    Duration longest() {
        Duration longest = longest(Duration.ZERO, begin(0));
        for (int turn = 0; turn < caller.size(); turn++) {
            Duration silence = longest(caller.get(turn).to(), begin(turn + 1));
            longest = silence.compareTo(longest) > 0 ? silence : longest;
        }
        return longest;
    }

    /**
     * How long nobody was heard when the call left the stream, until the carrier spoke for us,
     * heard the caller or rang somebody; empty when it stayed.
     */
    Optional<Duration> rungChange() {
        return report.moments().stream()
                .dropWhile(moment -> !moment.text().startsWith("closed by the clinic"))
                .filter(moment -> NEXT_RUNG.contains(moment.kind()))
                .map(Moment::at)
                .findFirst()
                .map(moment -> moment.minus(lastSoundBefore(moment)));
    }

    private Duration lastSoundBefore(Duration moment) {
        return Stream.concat(caller.stream(), agent.stream())
                .filter(span -> span.from().compareTo(moment) < 0)
                .map(span -> span.to().compareTo(moment) < 0 ? span.to() : moment)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** When that turn of the caller begins; the end of the call when there is none. */
    private Duration begin(int turn) {
        return turn < caller.size() ? caller.get(turn).from() : report.end();
    }

    private Duration longest(Duration from, Duration to) {
        Duration longest = Duration.ZERO;
        Duration heardUntil = from;
        boolean heard = false;
        for (Span span : agent) {
            if (span.to().compareTo(from) > 0 && span.from().compareTo(to) < 0) {
                Duration silence = span.from().minus(heardUntil);
                longest = silence.compareTo(longest) > 0 ? silence : longest;
                heardUntil = span.to();
                heard = true;
            }
        }
        return heard ? longest : to.minus(from);
    }
}
