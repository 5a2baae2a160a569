/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A caller who does one thing after another wherever the line listens, and is silent afterwards.
 */
final class ActingCaller implements Caller {

    private final Deque<Act> acts;
    private final Deque<Callee> callees = new ArrayDeque<>();

    ActingCaller(Act... acts) {
        this.acts = new ArrayDeque<>(List.of(acts));
    }

    ActingCaller withCallee(Callee outcome) {
        callees.add(outcome);
        return this;
    }

    @Override
    public Optional<Act> act(Duration now) {
        return Optional.ofNullable(acts.poll());
    }

    @Override
    public Callee callee(String number) {
        return callees.isEmpty() ? Callee.ANSWERED : callees.poll();
    }
}
