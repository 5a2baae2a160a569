/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** A tally that can be read. */
public final class MemoryTally implements Tally {
    private final Map<Happening, Integer> counts = new EnumMap<>(Happening.class);
    private final Map<String, Integer> webhooks = new ConcurrentHashMap<>();
    private IntSupplier liveSockets = () -> 0;

    @Override
    public synchronized void count(Happening what) {
        counts.merge(what, 1, Integer::sum);
    }

    @Override
    public void webhook(String route) {
        webhooks.merge(route, 1, Integer::sum);
    }

    @Override
    public void showLiveSockets(IntSupplier live) {
        liveSockets = live;
    }

    public synchronized int of(Happening what) {
        return counts.getOrDefault(what, 0);
    }

    public int webhooks(String route) {
        return webhooks.getOrDefault(route, 0);
    }

    public int liveSockets() {
        return liveSockets.getAsInt();
    }
}
