/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The carrier's end of a media stream: exact message shapes, a 20 ms clock, the playback buffer,
 * and a strict check of every message the application sends.
 *
 * <p>{@link org.vetbell.phone.media.MediaStream} is the protocol without a socket or a clock;
 * {@link org.vetbell.phone.media.MediaSocket} is the socket without the protocol, so that tests may
 * break it.
 *
 * @see <a href="https://www.twilio.com/docs/voice/media-streams/websocket-messages">Twilio,
 *     WebSocket messages</a>
 */
package org.vetbell.phone.media;
