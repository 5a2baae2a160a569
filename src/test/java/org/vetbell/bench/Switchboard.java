/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps media calls up: opens them, rings again when the agent ended one, and hangs all up. What
 * waits for the server is done here, on virtual threads, and never on the loop's.
 */
final class Switchboard implements AutoCloseable {
    private static final int OPENING_AT_ONCE = 8;
    private static final long HANGING_UP_SECONDS = 30;

    private final HttpClient client = Webhooks.client();
    private final Webhooks carrier;
    private final Caller.Cast cast;
    private final MannersFigures figures;
    private final CarrierLoop loop;
    private final ExecutorService helpers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<MediaCall> live = ConcurrentHashMap.newKeySet();
    private final Semaphore opening = new Semaphore(OPENING_AT_ONCE);
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private volatile boolean closing;
    private int calls;

    Switchboard(Target target, Caller.Cast cast, MannersFigures figures) throws IOException {
        this.carrier = new Webhooks(client, target);
        this.cast = cast;
        this.figures = figures;
        this.loop = new CarrierLoop();
    }

    CarrierLoop loop() {
        return loop;
    }

    /** Opens calls until there are so many, and returns when all are up. */
    void raiseTo(int wanted) throws InterruptedException {
        while (calls < wanted) {
            int number = calls++;
            helpers.execute(() -> dial(number));
        }
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (live.size() < wanted && System.nanoTime() < patience) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        if (live.size() < wanted) {
            throw new IllegalStateException(
                    live.size() + " of " + wanted + " calls could be opened", failure.get());
        }
    }

    /** Calls that could not be opened again, or whose end could not be reported. */
    int failures() {
        return failed.get();
    }

    /** Hangs all calls up and waits until the server has let go of them. */
    @Override
    public void close() throws Exception {
        closing = true;
        loop.execute(() -> live.forEach(this::hangUp));
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(HANGING_UP_SECONDS);
        while (!live.isEmpty() && System.nanoTime() < patience) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        helpers.close();
        loop.close();
        client.close();
        if (!live.isEmpty()) {
            throw new IllegalStateException(live.size() + " sockets were not closed by the server");
        }
    }

    private void dial(int number) {
        try {
            opening.acquire();
            try {
                MediaCall call = MediaCall.open(carrier, number, cast, figures, this::over);
                live.add(call);
                loop.add(call);
                if (closing) {
                    loop.execute(() -> hangUp(call));
                }
            } finally {
                opening.release();
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            failure.compareAndSet(null, e);
            failed.incrementAndGet();
        }
    }

    private void hangUp(MediaCall call) {
        loop.mute(call);
        try {
            call.hangUp();
        } catch (IOException gone) {
            failed.incrementAndGet();
        }
    }

    /** Told by the loop's thread. */
    private void over(MediaCall call) {
        boolean ours = closing;
        if (!ours) {
            figures.callEnded();
        }
        helpers.execute(() -> afterwards(call, ours));
    }

    private void afterwards(MediaCall call, boolean ours) {
        try {
            if (!ours) {
                carrier.resume(call.callSid(), MediaCall.NUMBER);
            }
            carrier.over(call.callSid(), MediaCall.NUMBER);
        } catch (IOException | InterruptedException e) {
            failure.compareAndSet(null, e);
            failed.incrementAndGet();
        }
        live.remove(call);
        if (!closing) {
            dial(call.number());
        }
    }
}
