/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

/**
 * The natural key of a signed webhook, made of signed fields only.
 *
 * @param account the carrier account's id
 * @param subject the id of the call, recording or stream it is about
 * @param route which webhook
 * @param step what tells two of the same route apart: a step number, or event and sequence number
 */
public record WebhookKey(String account, String subject, String route, String step) {
    /** The key as one string, at most 255 characters. */
    public String text() {
        return account + '/' + subject + '/' + route + '/' + step;
    }
}
