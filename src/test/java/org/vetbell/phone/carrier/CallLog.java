/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The moments of a call, in order, told to everyone who listens. One thread. */
public final class CallLog {

    private final CallClock clock;
    private final List<Consumer<Moment>> listeners;
    private final List<Moment> moments = new ArrayList<>();

    CallLog(CallClock clock, List<Consumer<Moment>> listeners) {
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
    }

    void add(Moment.Kind kind, String text) {
        add(clock.elapsed(), kind, text);
    }

    /** Something that happened at a moment of a stream, whose time its frames count. */
    void add(Duration at, Moment.Kind kind, String text) {
        var moment = new Moment(at, kind, text);
        moments.add(moment);
        listeners.forEach(listener -> listener.accept(moment));
    }

    void violation(String complaint) {
        add(Moment.Kind.VIOLATION, complaint);
    }

    List<Moment> moments() {
        return List.copyOf(moments);
    }
}
