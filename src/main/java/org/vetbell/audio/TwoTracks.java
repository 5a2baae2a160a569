/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A recording of one call in two tracks, the caller's and ours, each placed by the time at which
 * the caller spoke or heard it: theirs by the carrier's timestamps, ours by the marks that come
 * back. It is told everything that goes over the line, from the first frame it is to hold on.
 *
 * <p>Whatever the order and the delays: the tracks are of the same length, sound lies within 20 ms
 * of its place, and what was flushed before the caller heard it is on neither. Marks of its own
 * ({@link #before}, {@link #cleared}) make that possible, which the line must send.
 *
 * <p>What is settled is written away in order, so that four seconds at most are held. A mark that
 * has not come back after three is not waited for: sound is then laid where it would be without
 * delay. Times are nanoseconds of a steady clock. One thread at a time; nothing is allocated per
 * frame of the caller.
 */
public final class TwoTracks {
    /** Beginning of the names of the marks that are sent for the recording only. */
    public static final String OWN = "rec:";

    private static final int HOLD = 3 * MuLaw.RATE_HZ;
    private static final int LONGEST_PAUSE = MuLaw.RATE_HZ;
    private static final int PIECE = 800;
    private static final int MOST_MUTED = 32;
    private static final int MOST_ECHOES = 256;

    private final Deque<Echoed> echoes = new ArrayDeque<>();
    private final Deque<Muted> muted = new ArrayDeque<>();
    private final byte[] piece = new byte[2 * PIECE];
    private final Track caller = new Track();
    private final AgentTrack agent = new AgentTrack();
    private final MediaClock clock;
    private final Out out;
    private int number;
    private boolean paused;

    /** A recording that begins with the next frame of the caller. */
    public TwoTracks(long now, Out out) {
        this.clock = new MediaClock(now);
        this.out = out;
    }

    /**
     * Sound of the caller came.
     *
     * @param mulaw G.711 mu-law, 8000 Hz mono; not kept
     * @param mediaMillis its position since the stream began, by the carrier
     */
    public void caller(byte[] mulaw, long mediaMillis, long now) {
        long before = clock.end();
        long begin = clock.frame(mulaw, mediaMillis, now);
        echoesUntil(Math.max(before, begin));
        settle(before, now);
        caller.lay(begin, mulaw, 0, mulaw.length);
        settle(clock.end(), now);
    }

    /**
     * Sound for the caller is about to be sent: the name of a mark to be sent first, or null.
     *
     * @see #marked
     */
    public String before(long now) {
        return agent.wantsMark(now) ? own(AgentTrack.Kind.BEGIN) : null;
    }

    /** Sound was sent. */
    public void agent(byte[] mulaw, int offset, int length, long now) {
        agent.sends(mulaw, offset, length, now);
        tick(now);
    }

    /** A mark was sent behind it. */
    public void marked(String name) {
        agent.marks(name, AgentTrack.Kind.END, clock.end());
    }

    /** The line was cleared: the name of a mark to be sent now. */
    public String cleared(long now) {
        agent.silenced(now);
        return own(AgentTrack.Kind.CLEAR);
    }

    /** A mark came back, whoever sent it. */
    public void echoed(String name, long now) {
        if (echoes.size() < MOST_ECHOES) {
            echoes.add(new Echoed(name, clock.reading(now)));
        }
        tick(now);
    }

    /** Silence from now on, on both tracks, until {@link #resume}. */
    public void pause() {
        if (!paused) {
            paused = true;
            if (muted.size() == MOST_MUTED) {
                muted.peekLast().until = Long.MAX_VALUE;
            } else {
                muted.add(new Muted(clock.end()));
            }
        }
    }

    /** Sound is recorded again. */
    public void resume() {
        if (paused) {
            paused = false;
            muted.peekLast().until = clock.end();
        }
    }

    /** Nothing more comes; writes the rest. */
    public void end(long now) {
        long end =
                clock.reading(now) - clock.end() > LONGEST_PAUSE ? clock.reading(now) : clock.end();
        echoesUntil(end);
        agent.over(end);
        for (long left = end - caller.taken(); left > 0; left = end - caller.taken()) {
            write((int) Math.min(PIECE, left));
        }
    }

    /** Time passed; to be called now and then while no frame comes. */
    public void tick(long now) {
        if (clock.reading(now) - clock.end() > LONGEST_PAUSE) {
            echoesUntil(Long.MAX_VALUE);
            settle(clock.end(), now);
        }
    }

    /** What came back did so when it came, but not after {@code latest}. */
    private void echoesUntil(long latest) {
        while (!echoes.isEmpty()) {
            Echoed echo = echoes.remove();
            agent.returns(echo.mark, Math.min(echo.at, latest));
        }
    }

    private String own(AgentTrack.Kind kind) {
        String name = OWN + ++number;
        agent.marks(name, kind, clock.end());
        return name;
    }

    private void settle(long end, long now) {
        long overdue = clock.reading(now) - HOLD;
        if (agent.settledUntil(end) < overdue) {
            agent.layWithoutMarks(overdue);
        }
        long settled = Math.max(overdue, Math.min(end, agent.settledUntil(end)));
        while (settled - caller.taken() >= PIECE) {
            write(PIECE);
        }
    }

    private void write(int samples) {
        for (int i = 0; i < samples; i++) {
            boolean silent = silentAt(caller.taken());
            byte left = caller.take();
            byte right = agent.track().take();
            piece[2 * i] = silent ? MuLaw.SILENCE : left;
            piece[2 * i + 1] = silent ? MuLaw.SILENCE : right;
        }
        out.settled(piece, 2 * samples);
    }

    private boolean silentAt(long place) {
        Muted next = muted.peek();
        while (next != null && next.until <= place) {
            muted.remove();
            next = muted.peek();
        }
        return next != null && next.from <= place;
    }

    /** Where the settled recording goes. */
    public interface Out {
        /**
         * What follows on what came before.
         *
         * @param mulaw G.711 mu-law, 8000 Hz, a sample of the caller and one of ours by turns; not
         *     kept beyond this method
         * @param length number of bytes, two for each moment
         */
        void settled(byte[] mulaw, int length);
    }

    private record Echoed(String mark, long at) {}

    private static final class Muted {
        private final long from;
        private long until = Long.MAX_VALUE;

        private Muted(long from) {
            this.from = from;
        }
    }
}
