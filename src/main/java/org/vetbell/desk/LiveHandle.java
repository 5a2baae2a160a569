/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.call.CallState;
import org.vetbell.call.PhoneCommand;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.port.AudioLine;

/** The letterbox of one live call. Any thread offers; {@link #drain} is for drain workers only. */
final class LiveHandle implements CallHandle {
    private static final int BATCH = 64;
    private static final long PUMP_AFTER_NANOS = 30_000_000;

    private final Opening opening;
    private final List<CallEvent> past;
    private final DrainWorkers workers;
    private final DeskTime time;
    private final Instant started;
    private final Mailbox mailbox = new Mailbox();
    private final CallBeans beans = new CallBeans();
    private final AtomicReference<AudioLine> line = new AtomicReference<>();
    private volatile Glimpse glimpse = new Glimpse("NEW", "", CallState.initial(), false);
    private volatile long lastSignalNanos;
    private boolean begun;
    private boolean closed;

    LiveHandle(Opening opening, List<CallEvent> past, DrainWorkers workers, DeskTime time) {
        this.opening = opening;
        this.past = past;
        this.workers = workers;
        this.time = time;
        this.started = past.isEmpty() ? time.now() : past.getFirst().at();
    }

    @Override
    public CallId call() {
        return opening.call();
    }

    @Override
    public String account() {
        return opening.account();
    }

    @Override
    public void happened(EventAt event) {
        offer(new Signal.Happened(event));
    }

    @Override
    public void audio(byte[] mulaw, long mediaMillis) {
        offer(new Signal.CallerAudio(mulaw, mediaMillis, time.nanoTime()));
    }

    @Override
    public void markEchoed(String name) {
        offer(new Signal.MarkEchoed(name));
    }

    @Override
    public void attach(AudioLine stream) {
        AudioLine before = line.getAndSet(stream);
        if (before != null) {
            offer(new Signal.Detached(before, false));
            before.close();
        }
        offer(new Signal.Attached(stream));
    }

    @Override
    public void detached(AudioLine stream, boolean callEnded) {
        if (line.compareAndSet(stream, null)) {
            offer(new Signal.Detached(stream, callEnded));
        }
    }

    /** When the call began. */
    Instant started() {
        return started;
    }

    DeskTime time() {
        return time;
    }

    Opening opening() {
        return opening;
    }

    /** What happened to the call before this handle took it up. */
    List<CallEvent> past() {
        return past;
    }

    void wanted(EventAt event, CompletableFuture<List<PhoneCommand>> document) {
        offer(new Signal.Wanted(event, document));
    }

    void offer(Signal signal) {
        lastSignalNanos = time.nanoTime();
        mailbox.offer(signal);
        schedule();
        if (signal instanceof Signal.CallerAudio) {
            workers.audio();
        } else {
            workers.wake();
        }
    }

    /** Lets audio go out on time even while no signal comes in. */
    void pace(long now) {
        if (glimpse.busy() && now - lastSignalNanos > PUMP_AFTER_NANOS) {
            offer(Signal.Tick.NOW);
        }
    }

    /** Drains one batch; called by one worker at a time. */
    void drain(Sessions sessions) {
        if (closed) {
            dismiss();
        } else {
            CallContext.with(beans, () -> attend(sessions.of(this)));
        }
        mailbox.releaseSchedule();
        if (!mailbox.isEmpty()) {
            schedule();
        }
    }

    private void attend(CallSession session) {
        if (!begun) {
            begun = true;
            session.begin(this);
        }
        session.drain(mailbox, BATCH);
        if (glimpse.state().ended() && mailbox.isEmpty()) {
            closed = true;
            session.end();
            beans.destroyAll();
            workers.over(this);
        }
    }

    /** The call is over: who still asks shall hang up. */
    private void dismiss() {
        for (Signal late = mailbox.poll(() -> {}); late != null; late = mailbox.poll(() -> {})) {
            if (late instanceof Signal.Wanted wanted) {
                wanted.document().complete(List.of(new PhoneCommand.HangUp()));
            }
        }
    }

    /** Called by the draining session: what an onlooker may see. */
    void glimpse(CallState state, boolean busy) {
        glimpse = new Glimpse(state.phase().name(), glimpse.lastEvent(), state, busy);
    }

    void happening(CallEvent event) {
        String kind = event.getClass().getSimpleName();
        glimpse = new Glimpse(glimpse.phase(), kind, glimpse.state(), glimpse.busy());
    }

    LiveCall look() {
        Glimpse now = glimpse;
        String masked =
                PhoneNumber.parse(opening.callerNumber()).map(PhoneNumber::masked).orElse("");
        return new LiveCall(
                call(),
                opening.clinic().id(),
                masked,
                now.phase(),
                now.state().rung(),
                started,
                now.lastEvent());
    }

    private void schedule() {
        if (mailbox.claimSchedule()) {
            workers.ready(this);
        }
    }

    private record Glimpse(String phase, String lastEvent, CallState state, boolean busy) {}
}
