/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.wire;

import java.util.UUID;

/**
 * One webhook on its way.
 *
 * @param signedUrl the public URL as it was configured, which the signature covers
 * @param requestUrl the public URL as it is requested; differs only where the carrier re-orders a
 *     query
 * @param token names the delivery: a repetition of the same delivery carries the same token
 */
public record Delivery(
        Method method,
        String signedUrl,
        String requestUrl,
        Form form,
        Signing signing,
        UUID token) {

    public static Delivery post(String url, Form form) {
        return new Delivery(Method.POST, url, url, form, Signing.GENUINE, UUID.randomUUID());
    }

    /** A GET carries its fields in the query, which is then part of the signed URL. */
    public static Delivery get(String url, Form form) {
        String query =
                form.names().isEmpty() ? "" : (url.contains("?") ? "&" : "?") + form.encoded();
        String full = url + query;
        return new Delivery(
                Method.GET, full, full, Form.empty(), Signing.GENUINE, UUID.randomUUID());
    }

    public Delivery signed(Signing how) {
        return new Delivery(method, signedUrl, requestUrl, form, how, token);
    }

    /** The same delivery asked for at another spelling of its URL. */
    public Delivery requestedAs(String url) {
        return new Delivery(method, signedUrl, url, form, signing, token);
    }

    /**
     * 307 and 308 keep the method; the older codes turn a POST into a GET, as every browser does.
     */
    Delivery redirected(String target, int status) {
        boolean keeps = status == 307 || status == 308;
        Method then = keeps ? method : Method.GET;
        return new Delivery(then, target, target, keeps ? form : Form.empty(), signing, token);
    }
}
