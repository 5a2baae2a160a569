package org.vetbell.bench;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Lets many calls send a frame every 20 ms each, spread over the 20 ms as real ones are. */
final class Pace {
    private Pace() {}

    /** Something that sends frames. */
    interface Sender {
        void send();
    }

    static void hold(List<? extends Sender> calls, Load load) {
        long start = System.nanoTime();
        long step = TwilioFrame.NANOS / calls.size();
        long sends = load.length().toNanos() / step;
        for (long n = 0; n < sends; n++) {
            await(start + n * step);
            calls.get((int) (n % calls.size())).send();
        }
    }

    /** Waits until that moment of {@link System#nanoTime()}. */
    static void await(long due) {
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }
}
