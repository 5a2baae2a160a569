/* SPDX-License-Identifier: Apache-2.0 */
/**
 * How we talk to providers: sockets and streams that never block their user, never grow without
 * bound and never wait for ever. Knows no provider. Uses {@code java.net.http} and {@code port}.
 */
package org.vetbell.ai.wire;
