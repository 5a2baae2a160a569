/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

/** What the application may send on a stream. */
sealed interface AgentMessage {

    record Media(byte[] mulaw) implements AgentMessage {}

    record Mark(String name) implements AgentMessage {}

    record Clear() implements AgentMessage {}
}
