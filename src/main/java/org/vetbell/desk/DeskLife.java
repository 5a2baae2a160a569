/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vetbell.desk.usage.Accounts;

/** Starts the desk, and empties it before the server stops. */
@ApplicationScoped
public class DeskLife {
    /** Where the drain workers run; nothing else does. */
    public static final String CALLS_EXECUTOR = "java:app/concurrent/calls";

    @Resource(lookup = CALLS_EXECUTOR)
    private ManagedExecutorService calls;

    private final CallDirectory directory;
    private final ScheduledTimers timers;
    private final Accounts accounts;
    private final int workers;
    private final AtomicBoolean draining = new AtomicBoolean();

    /** For the container's proxies. */
    protected DeskLife() {
        this(null, null, null, 0);
    }

    @Inject
    DeskLife(
            CallDirectory directory,
            ScheduledTimers timers,
            Accounts accounts,
            @ConfigProperty(name = "vetbell.desk.workers", defaultValue = "0") int workers) {
        this.directory = directory;
        this.timers = timers;
        this.accounts = accounts;
        this.workers = workers;
    }

    /** Lets calls be attended; once, when everything they need is up. */
    public void start() {
        int most = Runtime.getRuntime().availableProcessors();
        directory.start(calls, workers > 0 ? workers : Math.max(2, most));
        timers.everyFrame(directory::pace);
        accounts.start();
    }

    /** Tells every caller goodbye and takes no further call. */
    public void drain() {
        if (draining.compareAndSet(false, true)) {
            directory.drain();
        }
    }

    /** Whether this node is about to stop. */
    public boolean draining() {
        return draining.get();
    }

    /** How many calls live on this node. */
    public int liveCalls() {
        return directory.count();
    }

    @PreDestroy
    void stop() {
        directory.stop();
    }
}
