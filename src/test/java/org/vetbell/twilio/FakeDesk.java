/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.call.LineKind;
import org.vetbell.call.PhoneCommand;
import org.vetbell.clinic.Clinic;
import org.vetbell.desk.CallDesk;
import org.vetbell.desk.CallHandle;
import org.vetbell.desk.EventAt;
import org.vetbell.desk.LiveCall;
import org.vetbell.desk.Opening;

/** A desk that answers every call with the same commands, or as it is told. */
public final class FakeDesk implements CallDesk {
    public static final Instant NOW = Instant.parse("2026-11-23T02:30:00Z");

    private final List<Opening> openings = new CopyOnWriteArrayList<>();
    private final List<CallEvent> events = new CopyOnWriteArrayList<>();
    private final List<LiveCall> live = new ArrayList<>();
    private CompletionStage<List<PhoneCommand>> answer =
            CompletableFuture.completedStage(List.of(new PhoneCommand.HangUp()));
    private Optional<CallHandle> handle = Optional.empty();

    /** Every question is answered like this from now on. */
    public void answers(CompletionStage<List<PhoneCommand>> stage) {
        answer = stage;
    }

    /** Every call is found here from now on. */
    public void finds(CallHandle found) {
        handle = Optional.of(found);
    }

    public void shows(LiveCall call) {
        live.add(call);
    }

    public List<Opening> openings() {
        return openings;
    }

    public List<CallEvent> events() {
        return events;
    }

    @Override
    public LineKind streamOrBetter(Clinic clinic) {
        return LineKind.STREAM;
    }

    @Override
    public CompletionStage<List<PhoneCommand>> begin(Opening opening) {
        openings.add(opening);
        return answer;
    }

    @Override
    public CompletionStage<List<PhoneCommand>> answer(CallId call, EventAt event) {
        events.add(event.at(NOW));
        return answer;
    }

    @Override
    public void tell(CallId call, EventAt event) {
        find(call).ifPresent(h -> h.happened(event));
    }

    @Override
    public Optional<CallHandle> find(CallId call) {
        return handle.filter(h -> h.call().equals(call));
    }

    @Override
    public List<LiveCall> live() {
        return live;
    }
}
