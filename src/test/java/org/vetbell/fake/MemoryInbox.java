/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.vetbell.call.CallId;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallLog;
import org.vetbell.port.Inbox;

/** An inbox that lives as long as the test. Any thread. */
public final class MemoryInbox implements Inbox {
    private final ConcurrentMap<String, Request> requests = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Message> messages = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final CallLog calls;

    /** An inbox that knows no caller's number. */
    public MemoryInbox() {
        this(new MemoryCallLog());
    }

    /** An inbox that takes the callers' numbers from {@code calls}. */
    public MemoryInbox(CallLog calls) {
        this.calls = calls;
    }

    @Override
    public void keepRequest(
            CallId call, ClinicId clinic, String key, AppointmentRequest request, Instant at) {
        requests.computeIfAbsent(
                key, k -> new Request(ids.incrementAndGet(), call, clinic, at, request));
    }

    @Override
    public void keepMessage(
            CallId call, ClinicId clinic, String key, CallerMessage message, Instant at) {
        String caller = calls.find(call).map(CallLog.Entry::callerNumber).orElse("");
        messages.computeIfAbsent(
                key, k -> new Message(ids.incrementAndGet(), call, clinic, at, caller, message));
    }

    @Override
    public List<Request> requests(Optional<ClinicId> clinic, int most) {
        return requests.values().stream()
                .filter(r -> clinic.isEmpty() || clinic.get().equals(r.clinic()))
                .sorted(Comparator.comparing(Request::at).thenComparing(Request::id).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<Message> messages(Optional<ClinicId> clinic, int most) {
        return messages.values().stream()
                .filter(m -> clinic.isEmpty() || clinic.get().equals(m.clinic()))
                .sorted(Comparator.comparing(Message::at).thenComparing(Message::id).reversed())
                .limit(most)
                .toList();
    }
}
