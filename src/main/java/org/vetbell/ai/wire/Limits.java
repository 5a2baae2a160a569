/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.wire;

import java.time.Duration;

/**
 * The bounds of a {@link DuplexSocket}.
 *
 * @param connectWithin for the handshake, name look-up and TLS included
 * @param sendWithin how long one message may take to be written
 * @param mostQueued bytes or characters that may wait to be written
 */
public record Limits(Duration connectWithin, Duration sendWithin, int mostQueued) {}
