/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import java.util.List;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallEvent.TurnTimed;
import org.vetbell.call.TurnStage;

/**
 * The waterfall of one turn.
 *
 * @param at when it was complete; ISO 8601, UTC
 * @param stages in the order of the path, those that were reached
 */
public record MeasuredTurn(String at, List<Stage> stages) {

    /**
     * A stage.
     *
     * @param name for example {@code FIRST_FRAME}
     * @param millis after the end of the caller's speech
     */
    public record Stage(String name, double millis) {
        static Stage of(TurnStage stage) {
            return new Stage(stage.kind().name(), stage.after().toNanos() / 1e6);
        }
    }

    static List<MeasuredTurn> among(List<CallEvent> events) {
        return events.stream()
                .filter(TurnTimed.class::isInstance)
                .map(TurnTimed.class::cast)
                .map(MeasuredTurn::of)
                .toList();
    }

    private static MeasuredTurn of(TurnTimed timed) {
        return new MeasuredTurn(
                timed.at().toString(), timed.stages().stream().map(Stage::of).toList());
    }
}
