/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The carrier's side of HTTP: forms, signatures and signed requests, written from Twilio's
 * documents and from nothing of the application, so that it is a second opinion on it.
 *
 * <p>Uses {@code java.net.http} and the JDK only. Every request has a deadline; callers own the
 * thread.
 */
package org.vetbell.phone.wire;
