/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a webhook answered.
 *
 * @param url the public URL that answered, after redirects; relative URLs of the document resolve
 *     against it
 * @param contentType the header's value, empty when absent
 */
public record Answer(String url, int status, String contentType, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Whether the other is the same answer, byte for byte. */
    public boolean sameAs(Answer other) {
        return status == other.status && Arrays.equals(body, other.body);
    }

    @Override
    public String toString() {
        return "HTTP " + status + " from " + url;
    }
}
