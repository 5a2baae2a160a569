/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import jakarta.websocket.Session;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Spares Payara the cost of Tyrus' idle timer.
 *
 * <p>Tyrus restarts that timer for every message in and out, on a managed executor that captures
 * the whole context each time: at 50 calls it falls seconds behind. There is no setting for it, so
 * the session's private executor is replaced by {@link IdleTimerOff}. Does nothing on other
 * servers, nor where the field is missing. See docs/adr/0003-tyrus-idle-timer.md.
 */
final class TyrusIdleTimer {
    private static final System.Logger LOG = System.getLogger(TyrusIdleTimer.class.getName());
    private static final String TYRUS_SESSION = "org.glassfish.tyrus.core.TyrusSession";
    private static final String EXECUTOR_FIELD = "service";
    private static final AtomicBoolean SAID = new AtomicBoolean();

    private TyrusIdleTimer() {}

    /** Makes {@code session} use {@code timer}, if it is one of Tyrus'. */
    static void replace(Session session, ScheduledExecutorService timer) {
        if (!session.getClass().getName().equals(TYRUS_SESSION)) {
            return;
        }
        try {
            replaceField(session, timer);
        } catch (ReflectiveOperationException | RuntimeException otherVersion) {
            if (SAID.compareAndSet(false, true)) {
                LOG.log(Level.INFO, "Tyrus keeps its own idle timer: {0}", otherVersion.toString());
            }
        }
    }

    /** The part that is the same for any object with such a field. */
    static void replaceField(Object session, ScheduledExecutorService timer)
            throws ReflectiveOperationException {
        Field service = session.getClass().getDeclaredField(EXECUTOR_FIELD);
        service.setAccessible(true);
        service.set(session, timer);
    }
}
