/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.hearing;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.vetbell.ai.wire.Ending;
import org.vetbell.port.Fault;

/** A recogniser behind a socket, as one caller is to be heard by it. */
public interface Service {
    /** Where a connection is opened; {@code ws} or {@code wss}. */
    URI address();

    /** What is said in the handshake. */
    Map<String, String> headers();

    /** Whom words are bought of, by the length of the sound. */
    org.vetbell.port.Service seller();

    /** How long after a pause its words may take, unless the caller goes on in a turn it tells. */
    Duration finalWithin();

    /** Whether its talk tells when a turn is over, as it is wanted here. */
    default boolean tellsTurns() {
        return false;
    }

    /** Begins to talk on a new connection, which need not stand yet. */
    Talk talk(Line line);

    /** What it means by ending a connection. */
    default Fault meant(Ending ending) {
        return ending.fault();
    }

    /** What is said and heard on one connection. Called by one thread at a time. */
    interface Talk {
        /** More of the caller's sound. */
        void sound(byte[] mulaw);

        /** The caller has fallen quiet: to be answered by one {@link Line#said}. */
        void commit();

        /** The caller speaks again after a pause; for those that tell turns. */
        default void goesOn() {}

        /** A message of the service. Untrusted: may be anything. */
        void heard(String message);
    }

    /** One connection, to be used only while its {@link Talk} is called. */
    interface Line {
        /** Sends a message that must not be lost. */
        void send(String message);

        /** Sends sound in a message of text. */
        void sendSound(String message);

        /** Sends sound as it is. */
        void sendSound(byte[] bytes);

        /** All words since the last that were certain; what is told already is not told again. */
        void saying(String text);

        /** The oldest commit without an answer is answered. */
        void said(String text, double confidence);

        /** The caller's turn is over, as far as the service can tell. */
        void turnOver();

        /** The service cannot go on here, but may on a new connection. */
        void broken(Fault fault);

        /** The service has ended its session as it does with old or idle ones. */
        void expired(Fault fault);

        /** The service cannot go on. */
        void failed(Fault fault);
    }
}
