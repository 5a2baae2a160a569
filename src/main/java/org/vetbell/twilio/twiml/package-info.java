/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The documents (TwiML) that tell the carrier what the telephone shall do.
 *
 * <p>Pure: values in, text out; no clock, no thread, no request. {@link
 * org.vetbell.twilio.twiml.Twiml} alone touches Twilio's builders.
 */
package org.vetbell.twilio.twiml;
