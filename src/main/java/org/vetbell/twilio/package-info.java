/* SPDX-License-Identifier: Apache-2.0 */
/**
 * All that knows Twilio: signatures and public addresses here, documents in {@code twiml}, requests
 * in {@code webhook}, the media socket in {@code media}, the carrier's recordings in {@code
 * recordings}.
 *
 * <p>May use {@code desk}, {@code port}, {@code call}, {@code clinic} and {@code audio}, and of the
 * platform CDI, Config, JAX-RS, WebSocket, servlet filters, JSON-P and Metrics. It runs on the
 * server's request and socket threads and owns none but the media sockets' own timer.
 */
package org.vetbell.twilio;
