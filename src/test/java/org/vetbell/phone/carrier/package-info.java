/* SPDX-License-Identifier: Apache-2.0 */
/**
 * A carrier that places one simulated inbound call: it asks the application's webhooks, executes
 * their TwiML, opens the media stream, and reports what happened. It knows the application by its
 * public contract only and uses none of its classes.
 *
 * <p>A call runs on the thread that places it; only the socket's arrivals and late callbacks come
 * from others.
 */
package org.vetbell.phone.carrier;
