/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallState;
import org.vetbell.call.LineKind;
import org.vetbell.call.Phase;
import org.vetbell.port.PhoneLine;
import org.vetbell.port.PhoneLine.Outcome;

/**
 * A call by documents is over when the carrier says so, in a report that may get lost. Where
 * nothing has happened to one for long, the carrier is asked whether it is still there: a caller
 * may be talking to somebody for an hour. Owned by the draining worker; nothing here waits.
 */
final class LostReportWatch {
    /** Longer than any wait by documents but for a talk, and no burden to the carrier. */
    static final Duration UNHEARD_OF = Duration.ofMinutes(10);

    private final LiveHandle call;
    private final Timers timers;
    private final PhoneLine carrier;
    private Optional<Future<?>> waiting = Optional.empty();

    LostReportWatch(LiveHandle call, Outside outside) {
        this.call = call;
        this.timers = outside.timers;
        this.carrier = outside.carrier;
    }

    /** Something happened, and this came of it. A stream has its own signs of an end. */
    void happened(CallState after) {
        waiting.ifPresent(timer -> timer.cancel(false));
        boolean watched =
                after.line() == LineKind.DOCUMENT && after.phase() != Phase.NEW && !after.ended();
        waiting = watched ? Optional.of(again()) : Optional.empty();
    }

    /** It has not been heard of for so long. */
    void unheardOf() {
        waiting = Optional.of(again());
        carrier.stillThere(call.call())
                .thenAccept(
                        outcome -> {
                            if (outcome instanceof Outcome.Gone) {
                                call.happened(CallEvent.CallerHungUp::new);
                            }
                        });
    }

    private Future<?> again() {
        return timers.after(UNHEARD_OF, () -> call.offer(Signal.UnheardOf.NOW));
    }
}
