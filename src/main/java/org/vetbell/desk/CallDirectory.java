/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallEvent.CallStarted;
import org.vetbell.call.CallEvent.DrainAsked;
import org.vetbell.call.CallId;
import org.vetbell.call.LineKind;
import org.vetbell.call.PhoneCommand;
import org.vetbell.call.Rung;
import org.vetbell.clinic.Clinic;
import org.vetbell.port.CallJournal;
import org.vetbell.port.CallLog;
import org.vetbell.port.Clinics;

/**
 * All live calls of this node: begins them, finds them, revives them from the journal, lets them
 * go.
 */
@ApplicationScoped
class CallDirectory implements CallDesk {
    /** The carrier waits 15 s at most; the caller hears nothing meanwhile. */
    private static final long ANSWER_WITHIN_MILLIS = 3_000;

    private static final int MOST_LOOK_UPS = 8;

    private final ConcurrentHashMap<CallId, LiveHandle> live = new ConcurrentHashMap<>();
    private final Semaphore lookUps = new Semaphore(MOST_LOOK_UPS);
    private final DrainWorkers workers;
    private final Past past;
    private final Ladder ladder;
    private final DeskTime time;
    private volatile boolean closing;

    /** For the container's proxies. */
    protected CallDirectory() {
        this((Sessions) null, null, null, null);
    }

    @Inject
    CallDirectory(
            CallSession session, Past past, Ladder ladder, DeskTime time, DeskMetrics metrics) {
        // A client proxy: it stands for the session of whichever call the thread drains.
        this((Sessions) handle -> session, past, ladder, time);
        metrics.liveCalls(live::size);
    }

    CallDirectory(Sessions sessions, Past past, Ladder ladder, DeskTime time) {
        this.workers = new DrainWorkers(sessions, this::over);
        this.past = past;
        this.ladder = ladder;
        this.time = time;
    }

    @Override
    public LineKind streamOrBetter(Clinic clinic) {
        return ladder.streamOrBetter(clinic);
    }

    @Override
    public CompletionStage<List<PhoneCommand>> begin(Opening opening) {
        if (closing) {
            return CompletableFuture.failedFuture(
                    new RejectedExecutionException("this node is about to stop"));
        }
        LiveHandle handle =
                live.computeIfAbsent(
                        opening.call(), id -> new LiveHandle(opening, List.of(), workers, time));
        Rung rung = ladder.first(opening.line());
        past.log()
                .opened(
                        opening.call(),
                        opening.clinic().id(),
                        opening.callerNumber(),
                        rung,
                        time.now());
        past.log().cameIn(opening.call(), opening.account());
        EventAt started =
                at ->
                        new CallStarted(
                                at,
                                opening.line(),
                                rung,
                                rung.understandsSpeech(),
                                opening.callerNumber(),
                                opening.attestation());
        if (opening.line() == LineKind.STREAM) {
            handle.happened(started);
            return CompletableFuture.completedFuture(List.of());
        }
        return document(handle, started);
    }

    @Override
    public CompletionStage<List<PhoneCommand>> answer(CallId call, EventAt event) {
        LiveHandle handle = live.get(call);
        if (handle == null) {
            handle = revive(call);
        }
        return handle == null
                ? CompletableFuture.failedFuture(
                        new NoSuchElementException("no such call: " + call))
                : document(handle, event);
    }

    @Override
    public void tell(CallId call, EventAt event) {
        LiveHandle handle = live.get(call);
        if (handle == null) {
            handle = reviveUnfinished(call);
        }
        if (handle != null) {
            handle.happened(event);
        }
    }

    @Override
    public Optional<CallHandle> find(CallId call) {
        return Optional.ofNullable(live.get(call));
    }

    @Override
    public List<LiveCall> live() {
        return live.values().stream()
                .map(LiveHandle::look)
                .sorted(Comparator.comparing(LiveCall::started))
                .toList();
    }

    /** Lets {@code workers} long-lived workers drain the calls on {@code executor}. */
    void start(Executor executor, int workers) {
        this.workers.start(executor, workers);
    }

    void stop() {
        workers.stop();
    }

    DrainWorkers workers() {
        return workers;
    }

    /** From now on no call begins here, and every caller is told goodbye. */
    void drain() {
        closing = true;
        tellAll(DrainAsked::new);
    }

    private void tellAll(EventAt event) {
        live.values().forEach(handle -> handle.happened(event));
    }

    /** Lets every call send what is due. */
    void pace() {
        long now = time.nanoTime();
        live.values().forEach(handle -> handle.pace(now));
    }

    int count() {
        return live.size();
    }

    /** Amid a rush of such reports those of calls that do not live here are let go. */
    private LiveHandle reviveUnfinished(CallId call) {
        if (!lookUps.tryAcquire()) {
            return null;
        }
        try {
            return past.isUnfinished(call) ? revive(call) : null;
        } finally {
            lookUps.release();
        }
    }

    private LiveHandle revive(CallId call) {
        Optional<Past.Remembered> remembered = past.of(call);
        return remembered
                .map(
                        r ->
                                live.computeIfAbsent(
                                        call,
                                        id ->
                                                new LiveHandle(
                                                        r.opening(), r.events(), workers, time)))
                .orElse(null);
    }

    private static CompletionStage<List<PhoneCommand>> document(LiveHandle handle, EventAt event) {
        var document = new CompletableFuture<List<PhoneCommand>>();
        handle.wanted(event, document);
        return document.orTimeout(ANSWER_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void over(LiveHandle handle) {
        live.remove(handle.call(), handle);
    }

    /** What is stored of calls that do not live on this node. */
    @jakarta.enterprise.context.Dependent
    static class Past {
        private final CallLog log;
        private final CallJournal journal;
        private final Clinics clinics;

        @Inject
        Past(CallLog log, CallJournal journal, Clinics clinics) {
            this.log = log;
            this.journal = journal;
            this.clinics = clinics;
        }

        CallLog log() {
            return log;
        }

        boolean isUnfinished(CallId call) {
            return log.find(call).filter(entry -> entry.ended().isEmpty()).isPresent();
        }

        Optional<Remembered> of(CallId call) {
            return log.find(call)
                    .flatMap(
                            entry ->
                                    clinics.byId(entry.clinic())
                                            .map(
                                                    clinic ->
                                                            new Opening(
                                                                    call,
                                                                    log.account(call).orElse(""),
                                                                    clinic,
                                                                    entry.callerNumber(),
                                                                    "",
                                                                    LineKind.DOCUMENT)))
                    .map(opening -> new Remembered(opening, journal.events(call)));
        }

        record Remembered(Opening opening, List<CallEvent> events) {}
    }
}
