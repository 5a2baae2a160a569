/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/** A {@link Wire} over the server's WebSocket session. */
final class SessionWire implements Wire {
    private static final System.Logger LOG = System.getLogger(SessionWire.class.getName());

    private final Session session;

    SessionWire(Session session) {
        this.session = session;
    }

    @Override
    public void send(String text, Consumer<Throwable> sent) {
        try {
            session.getAsyncRemote()
                    .sendText(
                            text,
                            result ->
                                    sent.accept(
                                            result.isOK() ? null : failure(result.getException())));
        } catch (RuntimeException closedMeanwhile) {
            sent.accept(closedMeanwhile);
        }
    }

    /** On a thread of its own: closing towards a peer that no longer reads may block. */
    @Override
    public void close(int code, String reason) {
        Thread.ofVirtual().name("close-media-socket").start(() -> closeHere(code, reason));
    }

    @Override
    public void closeHere(int code, String reason) {
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.DEBUG, "a socket was already gone: {0}", gone.getClass().getSimpleName());
        }
    }

    private static Throwable failure(Throwable reported) {
        return reported == null ? new IOException("not sent") : reported;
    }
}
