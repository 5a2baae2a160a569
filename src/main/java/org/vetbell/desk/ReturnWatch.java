/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallState;
import org.vetbell.call.LineKind;
import org.vetbell.port.PhoneLine;
import org.vetbell.port.PhoneLine.Outcome;

/**
 * Sees to it that the carrier comes back to a call it has on a stream. It should ask what to do
 * next as soon as the stream is over, or could not be opened; nobody promises that it does. If it
 * has not in time, it is told to, and where nothing is left to be said, to hang up. Owned by the
 * draining worker; nothing here waits.
 *
 * <p>The carrier may have asked another node, which then has the call: so it is told nothing once
 * it asked anywhere. Being told and having asked by itself come to the same address under the same
 * number, so that whichever is second gets the answer of the first.
 */
final class ReturnWatch {
    /** How long the carrier may take to ask, which it does within a second. */
    static final Duration ASKS_WITHIN = Duration.ofSeconds(3);

    /** How long it may take to open the stream. */
    static final Duration OPENS_WITHIN = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(ReturnWatch.class.getName());
    private static final PhoneLine.Door DOOR = PhoneLine.Door.AFTER_STREAM;

    private final LiveHandle call;
    private final Timers timers;
    private final PhoneLine carrier;
    private Optional<Future<?>> waiting = Optional.empty();

    /** Whether the carrier has the call on a stream, or had, and has not asked for more since. */
    private boolean streaming;

    private boolean begun;

    ReturnWatch(LiveHandle call, Outside outside) {
        this.call = call;
        this.timers = outside.timers;
        this.carrier = outside.carrier;
    }

    /** Sees every event of the call before the call's mind does. */
    void happening(CallEvent event) {
        switch (event) {
            case CallEvent.CallStarted started -> started(started.line());
            case CallEvent.StreamOpened ignored -> stop();
            case CallEvent.StreamLost ignored -> left();
            case CallEvent.ResumeAsked ignored -> settled();
            case CallEvent.CallerHungUp ignored -> settled();
            default -> {}
        }
    }

    /** A call that is told once more that it began has been on its way for long. */
    private void started(LineKind line) {
        if (!begun && line == LineKind.STREAM) {
            streaming = true;
            await(OPENS_WITHIN);
        }
        begun = true;
    }

    /** We leave the stream, or it is gone: the carrier is to ask from now on. */
    void left() {
        if (streaming && waiting.isEmpty()) {
            await(ASKS_WITHIN);
        }
    }

    /** The carrier has not asked in time. */
    void overdue(CallState state) {
        boolean due = waiting.isPresent();
        stop();
        if (due && streaming && !state.ended()) {
            Outcome gone = new Outcome.Gone();
            LOG.log(Level.INFO, "call {0}: the carrier has not come back", call.call());
            if (state.leavingForGood()) {
                // Whether it did it or had nothing to do: the call is over there.
                told(carrier.giveUp(call.call(), DOOR), gone, new Outcome.Done());
            } else {
                told(carrier.redirect(call.call(), DOOR), gone, gone);
            }
        }
    }

    /** The call is over for us. It must not go on at the carrier, which may never ask again. */
    void closed() {
        if (streaming) {
            settled();
            carrier.giveUp(call.call(), DOOR);
        }
    }

    private void told(CompletionStage<Outcome> stage, Outcome over, Outcome orSo) {
        stage.thenAccept(
                outcome -> {
                    if (outcome.equals(over) || outcome.equals(orSo)) {
                        call.happened(CallEvent.CallerHungUp::new);
                    }
                });
    }

    private void settled() {
        streaming = false;
        stop();
    }

    private void await(Duration longest) {
        waiting = Optional.of(timers.after(longest, () -> call.offer(Signal.Overdue.NOW)));
    }

    private void stop() {
        waiting.ifPresent(timer -> timer.cancel(false));
        waiting = Optional.empty();
    }
}
