/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps media calls up: opens them, rings again when the agent ended one, and hangs all up. Each
 * call has a virtual thread that waits for the server in its name, so that the loop never does.
 */
final class Switchboard implements AutoCloseable {
    private static final int OPENING_AT_ONCE = 8;
    private static final long OPENING_SECONDS = 60;
    private static final long HANGING_UP_SECONDS = 30;

    private final HttpClient client = Webhooks.client();
    private final Webhooks carrier;
    private final String line;
    private final Caller.Cast cast;
    private final MannersFigures figures;
    private final CarrierLoop loop;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<MediaCall> live = ConcurrentHashMap.newKeySet();
    private final Semaphore opening = new Semaphore(OPENING_AT_ONCE);
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private volatile boolean closing;
    private int calls;

    Switchboard(Target target, Caller.Cast cast, MannersFigures figures) throws IOException {
        this(target, MediaCall.NUMBER, cast, figures);
    }

    /**
     * @param line the number that is rung
     */
    Switchboard(Target target, String line, Caller.Cast cast, MannersFigures figures)
            throws IOException {
        this.line = line;
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
        var opened = new CountDownLatch(wanted - calls);
        while (calls < wanted) {
            int number = calls++;
            callers.execute(() -> keepUp(number, opened));
        }
        if (!opened.await(OPENING_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    opened.getCount() + " calls could not be opened", failure.get());
        }
    }

    /** Times at which a call could not be opened, or its end not be reported. */
    int failures() {
        return failed.get();
    }

    /** Hangs all calls up and waits until the server has closed their sockets. */
    @Override
    public void close() throws Exception {
        closing = true;
        loop.execute(() -> live.forEach(this::hangUp));
        callers.shutdown();
        boolean gone = callers.awaitTermination(HANGING_UP_SECONDS, TimeUnit.SECONDS);
        callers.shutdownNow();
        loop.close();
        client.close();
        if (!gone) {
            throw new IllegalStateException(live.size() + " sockets were not closed by the server");
        }
    }

    private void keepUp(int number, CountDownLatch opened) {
        boolean first = true;
        while (!closing) {
            try {
                hold(number, first ? opened : new CountDownLatch(1));
                first = false;
            } catch (IOException | InterruptedException | RuntimeException e) {
                failure.compareAndSet(null, e);
                failed.incrementAndGet();
                return;
            }
        }
    }

    /** One call from ringing to its end. */
    private void hold(int number, CountDownLatch opened) throws IOException, InterruptedException {
        var over = new CountDownLatch(1);
        MediaCall call = open(number, over);
        live.add(call);
        loop.add(call);
        opened.countDown();
        if (closing) {
            loop.execute(() -> hangUp(call));
        }
        over.await();
        live.remove(call);
        if (!closing) {
            carrier.resume(call.callSid(), line);
        }
        carrier.over(call.callSid(), line);
    }

    private MediaCall open(int number, CountDownLatch over)
            throws IOException, InterruptedException {
        opening.acquire();
        try {
            return MediaCall.open(carrier, line, number, cast, figures, () -> over(over));
        } finally {
            opening.release();
        }
    }

    /** Told by the loop's thread. */
    private void over(CountDownLatch over) {
        if (!closing) {
            figures.callEnded();
        }
        over.countDown();
    }

    private void hangUp(MediaCall call) {
        loop.mute(call);
        try {
            call.hangUp();
        } catch (IOException gone) {
            failed.incrementAndGet();
        }
    }
}
