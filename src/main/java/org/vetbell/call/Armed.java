/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.EnumMap;
import java.util.Map;

/**
 * The deadlines that run.
 *
 * @param last generation given to the newest timer; counts up
 * @param running generation of each timer that runs
 */
public record Armed(int last, Map<CallTimer, Integer> running) {
    static final Armed NONE = new Armed(0, Map.of());

    public Armed {
        running = Map.copyOf(running);
    }

    Armed started(CallTimer timer) {
        Map<CallTimer, Integer> more = new EnumMap<>(CallTimer.class);
        more.putAll(running);
        more.put(timer, last + 1);
        return new Armed(last + 1, more);
    }

    Armed stopped(CallTimer timer) {
        Map<CallTimer, Integer> fewer = new EnumMap<>(CallTimer.class);
        fewer.putAll(running);
        fewer.remove(timer);
        return new Armed(last, fewer);
    }

    boolean runs(CallTimer timer) {
        return running.containsKey(timer);
    }

    boolean current(CallTimer timer, int generation) {
        return running.getOrDefault(timer, 0) == generation;
    }
}
