/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vetbell.desk.DeskLife;
import org.vetbell.port.CallJournal;

/** Empties this node: callers are told goodbye, and what was written down is stored. */
@ApplicationScoped
class Drain {
    private static final Logger LOG = Logger.getLogger(Drain.class.getName());
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final Duration FLUSH_WITHIN = Duration.ofSeconds(5);

    private final DeskLife desk;
    private final CallJournal journal;
    private final int seconds;

    /** For the container's proxies. */
    protected Drain() {
        this(null, null, 0);
    }

    @Inject
    Drain(
            DeskLife desk,
            CallJournal journal,
            @ConfigProperty(name = "vetbell.drain.seconds", defaultValue = "20") int seconds) {
        this.desk = desk;
        this.journal = journal;
        this.seconds = seconds;
    }

    /** Returns when no call is left, or after the configured time. */
    public void run() {
        LOG.log(Level.INFO, "stopping: {0} live calls are told goodbye", desk.liveCalls());
        desk.drain();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (desk.liveCalls() > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        boolean flushed = journal.flush(FLUSH_WITHIN);
        LOG.log(
                Level.INFO,
                "stopping: {0} calls left, journal {1}",
                new Object[] {desk.liveCalls(), flushed ? "stored" : "NOT stored in time"});
    }
}
