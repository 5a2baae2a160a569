/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.vetbell.desk.LatencyCounts;
import org.vetbell.port.AudioLine;
import org.vetbell.twilio.Happening;
import org.vetbell.twilio.Tally;

/**
 * The caller's side of one media stream. Any thread may speak; whoever finds the socket free sends,
 * so that there is one writer at a time and nobody waits. A message the socket does not take within
 * {@link #SEND_DEADLINE} ends the line: the server itself has no such deadline.
 */
final class TwilioLine implements AudioLine {
    static final Duration SEND_DEADLINE = Duration.ofSeconds(5);

    private final Wire wire;
    private final OutboundFrames frames;
    private final Tally tally;
    private final LatencyCounts clears;
    private final LongSupplier nanos;
    private final Runnable leave;
    private final Outbox outbox = new Outbox();
    private final AtomicInteger work = new AtomicInteger();
    private volatile boolean sending;
    private volatile long sendingSince;
    private volatile long clearWantedAt;
    private boolean sendsClear;
    private volatile boolean closed;

    /**
     * @param leave ends the stream; called whenever somebody wants that
     */
    TwilioLine(
            Wire wire,
            String streamSid,
            Tally tally,
            LatencyCounts clears,
            LongSupplier nanos,
            Runnable leave) {
        this.wire = wire;
        this.frames = new OutboundFrames(streamSid);
        this.tally = tally;
        this.clears = clears;
        this.nanos = nanos;
        this.leave = leave;
    }

    @Override
    public void audio(byte[] mulaw, int offset, int length) {
        send(frames.media(mulaw, offset, length), true);
    }

    @Override
    public void mark(String name) {
        send(frames.mark(name), false);
    }

    @Override
    public void clear() {
        clearWantedAt = nanos.getAsLong();
        outbox.clear(frames.clear());
        pump();
    }

    @Override
    public void close() {
        leave.run();
    }

    /** Nothing is sent from here on. */
    void shut() {
        closed = true;
    }

    /** Whether the socket has not taken a message for too long. */
    boolean stuck(long now) {
        return sending && now - sendingSince > SEND_DEADLINE.toNanos();
    }

    private void send(String message, boolean audio) {
        if (closed) {
            return;
        }
        if (!outbox.offer(message, audio)) {
            tally.count(Happening.FRAME_DROPPED);
        }
        pump();
    }

    /**
     * Sends while the socket is free; a caller who finds another at it leaves the work to that one.
     */
    private void pump() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int missed = 1;
        do {
            sendWhileFree();
            missed = work.addAndGet(-missed);
        } while (missed != 0);
    }

    private void sendWhileFree() {
        while (!sending && !closed) {
            String next = outbox.poll();
            if (next == null) {
                return;
            }
            sendingSince = nanos.getAsLong();
            sendsClear = frames.isClear(next);
            sending = true;
            wire.send(next, this::sent);
        }
    }

    private void sent(Throwable failure) {
        if (sendsClear && failure == null) {
            clears.record(nanos.getAsLong() - clearWantedAt);
        }
        sending = false;
        if (failure == null) {
            pump();
        } else if (!closed) {
            leave.run();
        }
    }
}
