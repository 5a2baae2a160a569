/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes {@code X-Twilio-Signature} as the carrier does: HMAC-SHA1 over the URL followed by the
 * sorted, distinct form fields, in base64. Immutable; any thread.
 *
 * @see <a href="https://www.twilio.com/docs/usage/security">Twilio, Security</a>
 */
public final class Signer {

    private static final String ALGORITHM = "HmacSHA1";

    private final SecretKeySpec key;

    public Signer(String authToken) {
        key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * Signature of a request without form fields: a GET, a JSON body whose hash is in the URL, or a
     * socket upgrade.
     */
    public String sign(String url) {
        return sign(url, Form.empty());
    }

    /** Signature of a form POST. A repeated value of one field counts once. */
    public String sign(String url, Form form) {
        var data = new StringBuilder(url);
        for (String name : new TreeSet<>(form.names())) {
            for (String value : new TreeSet<>(form.values(name))) {
                data.append(name).append(value);
            }
        }
        return Base64.getEncoder().encodeToString(hmac(data.toString()));
    }

    /**
     * The value of {@code bodySHA256} that the carrier appends to the URL of a JSON request:
     * lower-case hex.
     */
    public static String bodyHash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private byte[] hmac(String data) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(data.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA1", e);
        }
    }
}
