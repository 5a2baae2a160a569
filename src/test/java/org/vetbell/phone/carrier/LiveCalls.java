/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Every call of a carrier, also those that are over: what its interface knows. Any thread. */
public final class LiveCalls {
    private final Map<String, Steering> calls = new ConcurrentHashMap<>();

    /** A call is known from now on. */
    public Steering add(CallIdentity identity) {
        return calls.computeIfAbsent(identity.callSid(), sid -> new Steering(identity));
    }

    /** A call that is answered already, and that nobody runs. */
    public Steering addAnswered(CallIdentity identity) {
        Steering call = add(identity);
        call.answered();
        return call;
    }

    public Optional<Steering> find(String callSid) {
        return Optional.ofNullable(calls.get(callSid));
    }
}
