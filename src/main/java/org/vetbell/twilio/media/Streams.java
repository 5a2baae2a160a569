/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.vetbell.desk.CallDesk;
import org.vetbell.desk.LatencyCounts;
import org.vetbell.port.Tickets;
import org.vetbell.twilio.Tally;
import org.vetbell.twilio.TwilioSettings;

/**
 * The media sockets of this node, and the one timer that watches their deadlines. The timer is a
 * plain thread: a managed executor's {@code schedule} costs as much as handling a frame.
 */
@ApplicationScoped
public class Streams {
    private final Set<StreamBinding> live = ConcurrentHashMap.newKeySet();
    private final CallDesk desk;
    private final Tickets tickets;
    private final Tally tally;
    private final LatencyCounts clears;
    private final boolean cureTyrus;
    private final ScheduledExecutorService idleTimerOff = new IdleTimerOff();
    private ScheduledThreadPoolExecutor timer;

    @Inject
    Streams(
            CallDesk desk,
            Tickets tickets,
            Tally tally,
            StreamMetrics metrics,
            TwilioSettings settings) {
        this.desk = desk;
        this.tickets = tickets;
        this.tally = tally;
        this.clears = metrics.clears();
        this.cureTyrus = settings.tyrusIdleTimerCure();
    }

    /** For the container's client proxy only. */
    protected Streams() {
        this.desk = null;
        this.tickets = null;
        this.tally = null;
        this.clears = null;
        this.cureTyrus = false;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        timer = new ScheduledThreadPoolExecutor(1, Streams::daemon);
        timer.setRemoveOnCancelPolicy(true);
        timer.scheduleWithFixedDelay(this::check, 1, 1, TimeUnit.SECONDS);
        tally.showLiveSockets(live::size);
    }

    @PreDestroy
    void stop() {
        idleTimerOff.shutdownNow();
        if (timer != null) {
            timer.shutdownNow();
        }
    }

    StreamBinding open(Session session) {
        session.setMaxTextMessageBufferSize(MediaEndpoint.LARGEST_READ);
        session.setMaxBinaryMessageBufferSize(MediaEndpoint.LARGEST_READ);
        // Ours is the watchdog that knows what an idle stream is.
        session.setMaxIdleTimeout(0);
        if (cureTyrus) {
            TyrusIdleTimer.replace(session, idleTimerOff);
        }
        StreamBinding binding =
                new StreamBinding(
                        new SessionWire(session), desk, tickets, tally, clears, System::nanoTime);
        live.add(binding);
        return binding;
    }

    void forget(StreamBinding binding) {
        live.remove(binding);
        binding.closed();
    }

    private void check() {
        long now = System.nanoTime();
        live.forEach(binding -> binding.check(now));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "media-socket-timer");
        thread.setDaemon(true);
        return thread;
    }
}
