/* SPDX-License-Identifier: Apache-2.0 */
/**
 * TwiML as the carrier reads it: a strict schema of the verbs, attributes and nesting that Twilio
 * documents, and the verbs as values. What the carrier would merely warn about (12200) is an error
 * here.
 *
 * <p>Pure but for the JDK's XML parser; any thread.
 */
package org.vetbell.phone.twiml;
