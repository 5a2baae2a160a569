package org.vetbell.bench.relay;

import jakarta.websocket.Session;
import java.lang.reflect.Field;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Tyrus (Payara) restarts an idle timer for every message in and out, on a managed executor that
 * captures a context and scans every jar each time. This gives its session a plain timer instead.
 * It does nothing on other servers, or where Tyrus has changed.
 */
final class TyrusIdleTimer {

    private static final ScheduledThreadPoolExecutor PLAIN = plain();

    private TyrusIdleTimer() {}

    static void replace(Session session) {
        if (!session.getClass().getName().equals("org.glassfish.tyrus.core.TyrusSession")) {
            return;
        }
        try {
            Field service = session.getClass().getDeclaredField("service");
            service.setAccessible(true);
            service.set(session, PLAIN);
        } catch (ReflectiveOperationException | RuntimeException tyrusHasChanged) {
            System.getLogger(TyrusIdleTimer.class.getName())
                    .log(System.Logger.Level.INFO, "Tyrus keeps its own idle timer");
        }
    }

    private static ScheduledThreadPoolExecutor plain() {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("relay-idle").factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
