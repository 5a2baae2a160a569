/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.vetbell.call.CallId;
import org.vetbell.call.EndReason;
import org.vetbell.call.Rung;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallLog;

/** A call log that lives as long as the test. Any thread. */
public final class MemoryCallLog implements CallLog {
    private final ConcurrentMap<CallId, Entry> entries = new ConcurrentHashMap<>();
    private final ConcurrentMap<CallId, String> accounts = new ConcurrentHashMap<>();

    @Override
    public void opened(CallId call, ClinicId clinic, String callerNumber, Rung rung, Instant at) {
        entries.putIfAbsent(
                call,
                new Entry(
                        call,
                        clinic,
                        callerNumber,
                        rung,
                        false,
                        at,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Override
    public void cameIn(CallId call, String account) {
        if (!account.isEmpty() && entries.containsKey(call)) {
            accounts.put(call, account);
        }
    }

    @Override
    public Optional<String> account(CallId call) {
        return Optional.ofNullable(accounts.get(call));
    }

    @Override
    public void closed(CallId call, EndReason reason, Instant at) {
        entries.computeIfPresent(call, (id, e) -> e.ended().isPresent() ? e : ended(e, reason, at));
    }

    @Override
    public void urgent(CallId call) {
        entries.computeIfPresent(
                call,
                (id, e) ->
                        new Entry(
                                id,
                                e.clinic(),
                                e.callerNumber(),
                                e.rung(),
                                true,
                                e.started(),
                                e.ended(),
                                e.reason()));
    }

    @Override
    public Optional<Entry> find(CallId call) {
        return Optional.ofNullable(entries.get(call));
    }

    @Override
    public List<Entry> newest(Optional<ClinicId> clinic, int most) {
        return entries.values().stream()
                .filter(e -> clinic.isEmpty() || clinic.get().equals(e.clinic()))
                .sorted(Comparator.comparing(Entry::started).reversed())
                .limit(most)
                .toList();
    }

    private static Entry ended(Entry e, EndReason reason, Instant at) {
        return new Entry(
                e.call(),
                e.clinic(),
                e.callerNumber(),
                e.rung(),
                e.urgent(),
                e.started(),
                Optional.of(at),
                Optional.of(reason));
    }
}
