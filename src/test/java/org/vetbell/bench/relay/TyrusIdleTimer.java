/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench.relay;

import jakarta.websocket.Session;
import java.lang.reflect.Field;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Tyrus (Payara) restarts an idle timer for every message in and out, on a managed executor that
 * captures a context and scans every jar each time. This gives its session one that forgets its
 * tasks, as Vetbell does, so that the yardstick stays the least a server can do. It does nothing on
 * other servers, or where Tyrus has changed.
 */
final class TyrusIdleTimer {

    private static final ScheduledThreadPoolExecutor OFF = new Forgetful();

    private TyrusIdleTimer() {}

    static void replace(Session session) {
        if (!session.getClass().getName().equals("org.glassfish.tyrus.core.TyrusSession")) {
            return;
        }
        try {
            Field service = session.getClass().getDeclaredField("service");
            service.setAccessible(true);
            service.set(session, OFF);
        } catch (ReflectiveOperationException | RuntimeException tyrusHasChanged) {
            System.getLogger(TyrusIdleTimer.class.getName())
                    .log(System.Logger.Level.INFO, "Tyrus keeps its own idle timer");
        }
    }

    private static final class Forgetful extends ScheduledThreadPoolExecutor {
        private static final ScheduledFuture<?> NEVER = new Never();

        Forgetful() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            return NEVER;
        }
    }

    private static final class Never extends CompletableFuture<Object>
            implements ScheduledFuture<Object> {
        @Override
        public boolean cancel(boolean mayInterrupt) {
            return false;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return Long.MAX_VALUE;
        }

        @Override
        public int compareTo(Delayed other) {
            return 1;
        }
    }
}
