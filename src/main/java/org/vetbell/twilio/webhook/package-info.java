/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What Twilio asks by HTTP, and our answers.
 *
 * <p>Every resource is thin: the form becomes an event, {@code WebhookJournal} makes it happen
 * once, the call answers with commands, {@code twiml} writes the document. Runs on the server's
 * request threads; what waits for a call has a deadline.
 */
package org.vetbell.twilio.webhook;
