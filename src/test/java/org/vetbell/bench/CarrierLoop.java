/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The carrier's clock and sockets, all on one thread: every call sends a frame each 20 ms, and the
 * calls are spread over those 20 ms in steps of one. How late the frames leave is kept, because a
 * loader that cannot keep pace measures only itself.
 */
final class CarrierLoop implements AutoCloseable {
    private static final long MILLI = 1_000_000;
    private static final int SLOTS = 20;

    private final Selector selector;
    private final List<List<Leg>> slots = new ArrayList<>();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Latencies lateness = new Latencies();
    private final Thread thread = new Thread(this::run, "carrier");
    private volatile boolean stopped;
    private volatile Throwable failure;
    private int nextSlot;

    CarrierLoop() throws IOException {
        selector = Selector.open();
        for (int i = 0; i < SLOTS; i++) {
            slots.add(new ArrayList<>());
        }
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    /** One call's end at the carrier. Everything happens on the loop's thread. */
    interface Leg {
        ThinSocket socket();

        /** Another 20 ms are over: send a frame. */
        void tick(long now) throws IOException;

        /** The connection has ended, or broke. */
        void ended(boolean broken);
    }

    /** Takes a call up. Any thread. */
    void add(Leg leg) {
        execute(
                () -> {
                    // Steps of seven reach all twenty slots, and neighbours land apart.
                    nextSlot = (nextSlot + 7) % SLOTS;
                    slots.get(nextSlot).add(leg);
                    register(leg);
                });
    }

    /** Has something done on the loop's thread. Any thread. */
    void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Stops sending frames for a call; what it still receives is read. Loop thread. */
    void mute(Leg leg) {
        slots.forEach(slot -> slot.remove(leg));
    }

    /** How late frames left since {@link #forgetLateness}. */
    Latencies lateness() {
        return lateness;
    }

    void forgetLateness() {
        lateness.forget();
    }

    /** Fails when the loop itself broke: nothing measured with it is worth anything. */
    void check() {
        if (failure != null) {
            throw new IllegalStateException("the carrier's loop broke", failure);
        }
    }

    @Override
    public void close() throws Exception {
        stopped = true;
        selector.wakeup();
        thread.join();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
        check();
    }

    private void run() {
        try {
            long start = System.nanoTime();
            long slot = 0;
            while (!stopped) {
                long due = start + slot * MILLI;
                if (System.nanoTime() >= due) {
                    send(slots.get((int) (slot % SLOTS)), due);
                    slot++;
                }
                work(start + slot * MILLI);
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
    }

    private void work(long nextDue) throws IOException {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
        if (nextDue > System.nanoTime()) {
            selector.select(this::readable, 1);
        } else {
            selector.selectNow(this::readable);
        }
    }

    private void send(List<Leg> legs, long due) {
        for (int i = legs.size() - 1; i >= 0; i--) {
            Leg leg = legs.get(i);
            try {
                long now = System.nanoTime();
                lateness.add(now - due);
                leg.tick(now);
            } catch (IOException broken) {
                end(leg, true);
            }
        }
    }

    private void readable(SelectionKey key) {
        Leg leg = (Leg) key.attachment();
        try {
            if (!leg.socket().read(System.nanoTime())) {
                end(leg, false);
            }
        } catch (IOException broken) {
            end(leg, true);
        }
    }

    private void register(Leg leg) {
        try {
            leg.socket().channel().register(selector, SelectionKey.OP_READ, leg);
            if (!leg.socket().read(System.nanoTime())) {
                end(leg, false);
            }
        } catch (IOException broken) {
            end(leg, true);
        }
    }

    private void end(Leg leg, boolean broken) {
        mute(leg);
        try {
            leg.socket().channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        leg.ended(broken);
    }
}
