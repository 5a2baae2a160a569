/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an event led to.
 *
 * @param state the call from now on
 * @param commands to be carried out in order
 */
public record Step(CallState state, List<CallCommand> commands) {
    public Step {
        commands = List.copyOf(commands);
    }

    static Step of(CallState state) {
        return new Step(state, List.of());
    }

    /** This step, followed by what {@code next} makes of its state. */
    Step then(java.util.function.Function<CallState, Step> next) {
        Step more = next.apply(state);
        List<CallCommand> all = new ArrayList<>(commands);
        all.addAll(more.commands);
        return new Step(more.state, all);
    }

    Step and(CallCommand command) {
        return then(s -> new Step(s, List.of(command)));
    }

    Step changing(UnaryOperator<CallState> change) {
        return new Step(change.apply(state), commands);
    }

    Step starting(CallTimer timer, Duration after) {
        Armed armed = state.armed().started(timer);
        return changing(s -> s.with(armed))
                .and(new CallCommand.StartTimer(timer, armed.last(), after));
    }

    Step stopping(CallTimer... timers) {
        Step step = this;
        for (CallTimer timer : timers) {
            step = step.stoppingOne(timer);
        }
        return step;
    }

    private Step stoppingOne(CallTimer timer) {
        return state.armed().runs(timer)
                ? changing(s -> s.with(s.armed().stopped(timer)))
                        .and(new CallCommand.StopTimer(timer))
                : this;
    }
}
