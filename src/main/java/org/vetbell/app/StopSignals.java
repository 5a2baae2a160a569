/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.app;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import sun.misc.Signal;

/**
 * Holds the server back when it is told to stop, until calls have ended: both servers cut live
 * streams at once when they stop by themselves, and Payara Micro even has no CDI left by then.
 */
final class StopSignals {
    private static final Logger LOG = Logger.getLogger(StopSignals.class.getName());
    private static final int SIGNALLED = 128;

    private final Runnable drain;
    private final AtomicBoolean stopping = new AtomicBoolean();

    /**
     * @param drain ends calls; returns when that is done or takes too long
     */
    StopSignals(Runnable drain) {
        this.drain = drain;
    }

    void install() {
        install("TERM");
        install("INT");
    }

    private void install(String name) {
        try {
            Signal.handle(new Signal(name), this::received);
        } catch (IllegalArgumentException e) {
            LOG.log(
                    Level.INFO,
                    "signal {0} is taken by the platform: calls end without notice",
                    name);
        }
    }

    private void received(Signal signal) {
        if (stopping.compareAndSet(false, true)) {
            Thread thread = new Thread(() -> stop(signal.getNumber()), "vetbell-drain");
            thread.start();
        }
    }

    private void stop(int signal) {
        try {
            drain.run();
        } finally {
            // Runs the server's own shutdown hook.
            Runtime.getRuntime().exit(SIGNALLED + signal);
        }
    }
}
