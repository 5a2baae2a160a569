/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.time.Duration;
import org.vetbell.ai.wire.Alarm;

/**
 * A deadline that is moved and stopped by those who hold a lock, and passes under the same lock:
 * one that rang while it was being moved does nothing.
 */
final class Deadline {
    private final Alarm alarm;
    private final Object lock;
    private Alarm.Ringing ringing = Alarm.Ringing.NONE;
    private int times;
    private boolean set;

    Deadline(Alarm alarm, Object lock) {
        this.alarm = alarm;
        this.lock = lock;
    }

    /** Passes after that long, and not when it was to before. */
    void in(Duration delay, Runnable passed) {
        stop();
        set = true;
        int its = times;
        ringing = alarm.after(delay, () -> rung(its, passed));
    }

    void stop() {
        times++;
        set = false;
        ringing.stop();
        ringing = Alarm.Ringing.NONE;
    }

    boolean running() {
        return set;
    }

    private void rung(int its, Runnable passed) {
        synchronized (lock) {
            if (its == times) {
                stop();
                passed.run();
            }
        }
    }
}
