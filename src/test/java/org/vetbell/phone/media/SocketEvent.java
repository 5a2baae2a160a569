/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

/** What arrived on a socket. */
public sealed interface SocketEvent {

    record Text(String text) implements SocketEvent {}

    record Binary() implements SocketEvent {}

    /** The application closed; 1006 when the connection broke without a close frame. */
    record Closed(int code) implements SocketEvent {}
}
