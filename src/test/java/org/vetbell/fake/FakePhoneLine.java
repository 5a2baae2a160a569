/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.vetbell.call.CallId;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.port.Fault;
import org.vetbell.port.PhoneLine;
import org.vetbell.port.PhoneLineContract.Carrier;

/**
 * A carrier that does at once what it is told, and answers at once; or, when it is to keep silent,
 * not before {@link #answer}.
 */
public final class FakePhoneLine implements PhoneLine, Carrier {
    private final Map<CallId, Boolean> calls = new LinkedHashMap<>();
    private final Map<CallId, String> running = new LinkedHashMap<>();
    private final Map<CallId, Integer> resumed = new LinkedHashMap<>();
    private final Set<CallId> asked = new HashSet<>();
    private final List<String> recordings = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<Runnable> owed = new ArrayList<>();
    private Optional<Outcome> always = Optional.empty();
    private boolean silent;

    /** A call lives at the carrier. */
    public synchronized void rings(CallId call) {
        calls.put(call, true);
    }

    /** Every request, in order: what and of whom. */
    public synchronized List<String> told() {
        return List.copyOf(told);
    }

    /** From now on nothing is done and this is the answer. */
    public synchronized void answersOnly(Outcome outcome) {
        always = Optional.of(outcome);
    }

    /** From now on what is told is done, and answered when {@link #answer} says so. */
    public synchronized void keepsSilent() {
        silent = true;
    }

    /** Answers what is owed. */
    public void answer() {
        List<Runnable> due;
        synchronized (this) {
            due = List.copyOf(owed);
            owed.clear();
        }
        due.forEach(Runnable::run);
    }

    @Override
    public CompletionStage<Outcome> redirect(CallId call, Door door) {
        return request(
                "redirect " + door + ' ' + call,
                () -> {
                    if (lives(call) && !asked.contains(call)) {
                        resumed.merge(call, 1, Integer::sum);
                    }
                    return ofLive(call, new Outcome.Done());
                });
    }

    @Override
    public CompletionStage<Outcome> giveUp(CallId call, Door door) {
        return request(
                "give up " + call,
                () -> asked.contains(call) ? new Outcome.Gone() : completed(call));
    }

    @Override
    public CompletionStage<Outcome> hangUp(CallId call) {
        return request("hang up " + call, () -> completed(call));
    }

    private Outcome completed(CallId call) {
        Outcome outcome = ofLive(call, new Outcome.Done());
        calls.replace(call, false);
        return outcome;
    }

    @Override
    public CompletionStage<Outcome> stillThere(CallId call) {
        return request("look " + call, () -> ofLive(call, new Outcome.Done()));
    }

    @Override
    public CompletionStage<Outcome> startRecording(CallId call) {
        return request(
                "record " + call,
                () -> {
                    if (!lives(call)) {
                        return new Outcome.Gone();
                    }
                    running.put(call, "in-progress");
                    return new Outcome.Recording(recorded(call));
                });
    }

    @Override
    public CompletionStage<Outcome> pauseRecording(CallId call) {
        return request("pause " + call, () -> change(call, "paused"));
    }

    @Override
    public CompletionStage<Outcome> resumeRecording(CallId call) {
        return request("go on " + call, () -> change(call, "in-progress"));
    }

    @Override
    public CompletionStage<Outcome> stopRecording(CallId call) {
        return request("stop " + call, () -> change(call, "stopped"));
    }

    @Override
    public CompletionStage<Outcome> deleteRecording(Announced recording) {
        return request(
                "delete " + recording.recording(),
                () ->
                        recordings.remove(recording.recording())
                                ? new Outcome.Done()
                                : new Outcome.Gone());
    }

    @Override
    public synchronized void callerHangsUp(CallId call) {
        calls.replace(call, false);
        running.remove(call);
    }

    @Override
    public synchronized void asksByItself(CallId call) {
        asked.add(call);
    }

    @Override
    public void breaksDown() {
        Fault broken = new Fault(Fault.Kind.BROKEN, "HTTP 500", Duration.ZERO);
        answersOnly(new Outcome.Failed(broken));
    }

    @Override
    public synchronized boolean lives(CallId call) {
        return calls.getOrDefault(call, false);
    }

    @Override
    public synchronized int resumed(CallId call) {
        return resumed.getOrDefault(call, 0);
    }

    @Override
    public synchronized String recorded(CallId call) {
        String name = "RE%032d".formatted(recordings.size());
        recordings.add(name);
        return name;
    }

    @Override
    public synchronized boolean has(String recording) {
        return recordings.contains(recording);
    }

    @Override
    public synchronized String recording(CallId call) {
        return running.getOrDefault(call, "");
    }

    private Outcome ofLive(CallId call, Outcome outcome) {
        return lives(call) ? outcome : new Outcome.Gone();
    }

    private Outcome change(CallId call, String to) {
        boolean runs = lives(call) && running.containsKey(call);
        if (runs) {
            running.put(call, to);
        }
        return runs ? new Outcome.Done() : new Outcome.Gone();
    }

    private synchronized CompletionStage<Outcome> request(String what, Supplier<Outcome> work) {
        told.add(what);
        Outcome outcome = always.orElseGet(work);
        if (!silent) {
            return CompletableFuture.completedStage(outcome);
        }
        var later = new CompletableFuture<Outcome>();
        owed.add(() -> later.complete(outcome));
        return later;
    }
}
