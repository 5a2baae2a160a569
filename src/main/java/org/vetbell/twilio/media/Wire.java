/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import java.util.function.Consumer;

/** A socket as we need it, so that everything above it works without a server. */
interface Wire {
    /**
     * Begins to send. Returns at once; {@code sent} is told once, from any thread, with the failure
     * or with null.
     */
    void send(String text, Consumer<Throwable> sent);

    /** Closes the socket from outside its reading thread; returns at once. Harmless when closed. */
    void close(int code, String reason);

    /** Closes the socket on the thread that reads it. Harmless when closed. */
    void closeHere(int code, String reason);
}
