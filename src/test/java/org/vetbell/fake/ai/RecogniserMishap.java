/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import org.java_websocket.WebSocket;

/** What goes wrong when the words of a pause are wanted, whoever the recogniser is. */
public sealed interface RecogniserMishap {
    /** Nothing does. */
    RecogniserMishap NONE = new Usual("NONE");

    /** No word ever comes. */
    RecogniserMishap STALL = new Usual("STALL");

    /** Words come that may change, and no more. */
    RecogniserMishap STALL_MIDWAY = new Usual("STALL_MIDWAY");

    /** The connection breaks. */
    RecogniserMishap RESET = new Usual("RESET");

    /** What comes is no JSON. */
    RecogniserMishap GARBAGE = new Says("this is no JSON");

    /** Half a message, and then the end. */
    RecogniserMishap HALF = new SaysAndCloses("{\"message_type\":\"committed_tr", 1011);

    /** A message larger than any that makes sense. */
    RecogniserMishap OVERSIZED = new Says("{\"text\":\"" + "x".repeat(5 << 20) + "\"}");

    /** It says that instead. */
    static RecogniserMishap says(String message) {
        return new Says(message);
    }

    /** It closes the connection. */
    static RecogniserMishap closes(int code) {
        return new SaysAndCloses("", code);
    }

    /** One that each fake plays by itself. */
    record Usual(String name) implements RecogniserMishap {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A message instead of words. */
    record Says(String message) implements RecogniserMishap {}

    /** Perhaps a message, and the end of the connection. */
    record SaysAndCloses(String message, int code) implements RecogniserMishap {}

    /** Plays it; false when nothing goes wrong. */
    default boolean play(WebSocket socket, Runnable partial) {
        switch (this) {
            case Usual usual -> {
                if (usual.equals(STALL_MIDWAY)) {
                    partial.run();
                } else if (usual.equals(RESET)) {
                    ScriptedSockets.reset(socket);
                }
                return !usual.equals(NONE);
            }
            case Says says -> socket.send(says.message);
            case SaysAndCloses says -> {
                if (!says.message.isEmpty()) {
                    socket.send(says.message);
                }
                socket.close(says.code);
            }
        }
        return true;
    }
}
