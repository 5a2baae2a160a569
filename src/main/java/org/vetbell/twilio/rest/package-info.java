/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Tells the carrier what to do with a call without its having asked: the SDK's REST client over an
 * HTTP client of our own, with our deadlines and our idea of what may be asked twice.
 *
 * <p>Requests wait on the executor {@code java:app/concurrent/carrier}, few at a time; nobody who
 * asks waits for them.
 */
package org.vetbell.twilio.rest;
