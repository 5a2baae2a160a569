/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import com.twilio.http.HttpMethod;

/**
 * Where the carrier asks what to do next.
 *
 * @param url absolute, or relative to the document
 * @param method how it asks
 */
record Target(String url, HttpMethod method) {

    /** One of our webhooks. */
    static Target webhook(String url) {
        return new Target(url, HttpMethod.POST);
    }

    /** A static file beside the document: what serves files may refuse anything but GET. */
    static Target file(String name) {
        return new Target(name, HttpMethod.GET);
    }
}
