/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.vosk;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vetbell.ai.hearing.Unanswered;
import org.vetbell.ai.wire.Alarm;
import org.vetbell.ai.wire.Wire;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToText.Sink;

/**
 * One caller being heard on this machine. Whoever brings sound leaves it here; a task of the
 * executor, never two at a time, takes what waits, lets the library work on it without a lock, and
 * tells the words. A machine that does not keep up loses the oldest sound, and the deadline after
 * the next pause finds that out.
 *
 * <p>Guarded by itself; the sink must not block.
 */
final class VoskListening implements Listening {
    private static final Logger LOG = Logger.getLogger(VoskListening.class.getName());

    /** 100 ms: a task for less would cost more than it gains. */
    private static final int PIECE = 800;

    private final Wire wire;
    private final Sound sound;
    private final Duration finalWithin;
    private final Sink sink;
    private final Runnable left;
    private final Unanswered waiting = new Unanswered();
    private Alarm.Ringing deadline = Alarm.Ringing.NONE;
    private int unworked;
    private boolean anything;
    private boolean working;
    private boolean over;
    private int owed;
    private int awaited;
    private String saying = "";

    /**
     * @param left is run once, when the library is done with this caller
     */
    VoskListening(Wire wire, Sound sound, Duration finalWithin, Sink sink, Runnable left) {
        this.wire = wire;
        this.sound = sound;
        this.finalWithin = finalWithin;
        this.sink = sink;
        this.left = left;
    }

    @Override
    public synchronized void audio(byte[] mulaw) {
        if (!over) {
            waiting.sound(mulaw);
            unworked += mulaw.length;
            if (unworked >= PIECE) {
                work();
            }
        }
    }

    @Override
    public synchronized void commit() {
        if (!over) {
            waiting.commit();
            if (owed++ == 0) {
                await();
            }
            work();
        }
    }

    @Override
    public synchronized void close() {
        end();
    }

    private void await() {
        deadline.stop();
        int its = ++awaited;
        if (owed > 0) {
            deadline = wire.alarm().after(finalWithin, () -> overdue(its));
        }
    }

    private synchronized void overdue(int its) {
        if (!over && its == awaited) {
            fail(new Fault(Fault.Kind.SLOW, "no words in time after a pause"));
        }
    }

    private void work() {
        anything = true;
        unworked = 0;
        if (working) {
            return;
        }
        working = true;
        try {
            wire.executor().execute(this::takeTurns);
        } catch (RejectedExecutionException stopping) {
            working = false;
            boolean tell = !over;
            over = true;
            deadline.stop();
            left();
            if (tell) {
                sink.failed(new Fault(Fault.Kind.BROKEN, "nobody is there to do the work"));
            }
        }
    }

    private void takeTurns() {
        try {
            Some some = next();
            while (some.goesOn) {
                hear(some);
                some = next();
            }
            if (some == Some.OVER) {
                left();
            }
        } catch (IllegalStateException | LinkageError failure) {
            LOG.log(Level.WARNING, "Vosk fails a caller", failure);
            failed(new Fault(Fault.Kind.BROKEN, "the library fails"));
        }
    }

    /** What waits, up to a pause. */
    private synchronized Some next() {
        if (over) {
            return Some.OVER;
        }
        if (!anything) {
            working = false;
            return Some.NOTHING;
        }
        var some = new Some(true);
        waiting.next(some);
        anything = some.pause;
        return some;
    }

    private void hear(Some some) {
        if (some.mulaw.size() > 0) {
            say(sound.hear(some.mulaw.toByteArray()));
        }
        if (some.pause) {
            said(sound.pause());
        }
    }

    private synchronized void say(String words) {
        if (!over && !words.isEmpty() && !words.equals(saying)) {
            saying = words;
            sink.saying(words);
        }
    }

    private synchronized void said(VoskWords words) {
        if (!over) {
            saying = "";
            owed--;
            sink.said(words.text(), words.confidence());
            await();
        }
    }

    private void failed(Fault fault) {
        left();
        synchronized (this) {
            if (!over) {
                over = true;
                deadline.stop();
                sink.failed(fault);
            }
        }
    }

    private void fail(Fault fault) {
        end();
        sink.failed(fault);
    }

    /** The task that runs lets go of the library, or one that is made for that. */
    private void end() {
        if (!over) {
            over = true;
            deadline.stop();
            work();
        }
    }

    private void left() {
        try {
            sound.close();
        } catch (IllegalStateException failure) {
            LOG.log(Level.WARNING, "Vosk keeps a recogniser", failure);
        } finally {
            left.run();
        }
    }

    /** Some sound, and perhaps the pause after it. */
    private static final class Some implements Listening {
        /** There is nothing to do for now. */
        private static final Some NOTHING = new Some(false);

        /** There will be nothing to do any more. */
        private static final Some OVER = new Some(false);

        private final ByteArrayOutputStream mulaw = new ByteArrayOutputStream();
        private final boolean goesOn;
        private boolean pause;

        Some(boolean goesOn) {
            this.goesOn = goesOn;
        }

        @Override
        public void audio(byte[] more) {
            mulaw.writeBytes(more);
        }

        @Override
        public void commit() {
            pause = true;
        }

        @Override
        public void close() {}
    }
}
