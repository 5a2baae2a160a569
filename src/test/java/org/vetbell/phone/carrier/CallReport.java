/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import org.vetbell.phone.sound.CallTape;

/** What is left of a call. */
public record CallReport(CallIdentity call, Ending ending, List<Moment> moments, CallTape tape) {

    /** When the last thing happened. */
    public Duration end() {
        return moments.isEmpty() ? Duration.ZERO : moments.getLast().at();
    }

    /**
     * Everything the application did that the carrier does not accept; empty after a clean call.
     */
    public List<String> violations() {
        return texts(Moment.Kind.VIOLATION);
    }

    /** The texts of all moments of a kind, in order. */
    public List<String> texts(Moment.Kind kind) {
        return moments.stream().filter(m -> m.kind() == kind).map(Moment::text).toList();
    }

    public boolean noticed(Moment.Kind kind) {
        return moments.stream().anyMatch(m -> m.kind() == kind);
    }

    /** The call as text, a line a moment. */
    public String transcript() {
        return moments.stream().map(Moment::line).collect(joining("\n", "", "\n"));
    }
}
