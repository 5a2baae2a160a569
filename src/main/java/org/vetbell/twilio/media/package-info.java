/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The media socket ({@code <Connect><Stream>}): a caller's audio in, ours out.
 *
 * <p>Socket threads only read a message and offer it to the call; one writer a socket sends; one
 * timer of our own watches deadlines. Everything but {@code MediaEndpoint} and {@code SessionWire}
 * works without a server.
 */
package org.vetbell.twilio.media;
