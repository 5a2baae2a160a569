/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks {@code X-Twilio-Signature}: base64 of HMAC-SHA1 over the URL and the sorted form fields
 * (Twilio, "Webhooks security").
 *
 * <p>Every token is tried with every URL candidate, always, and digests are compared in constant
 * time: the time of an answer tells nothing of how close a guess came. Stateless but for the keys;
 * any thread.
 */
public final class TwilioSignature {
    private static final String HMAC = "HmacSHA1";
    private static final Pattern BODY_HASH = Pattern.compile("[?&]bodySHA256=([^&]*)");

    private final List<SecretKeySpec> keys;

    /**
     * @param tokens the account's auth tokens: during a rotation the old and the new one
     */
    public TwilioSignature(List<String> tokens) {
        this.keys = tokens.stream().map(t -> new SecretKeySpec(t.getBytes(UTF_8), HMAC)).toList();
    }

    /**
     * Whether {@code signature} was made for one of {@code urls} with these form fields.
     *
     * @param signature the header's value; null and garbage are wrong
     * @param form decoded fields; empty for GET and for the socket's handshake
     */
    public boolean signsForm(
            String signature, List<String> urls, Map<String, ? extends Collection<String>> form) {
        byte[] given = signature == null ? new byte[0] : signature.getBytes(UTF_8);
        String fields = canonical(form);
        boolean right = false;
        for (String url : urls) {
            byte[] signed = (url + fields).getBytes(UTF_8);
            for (SecretKeySpec key : keys) {
                right |= MessageDigest.isEqual(base64Hmac(key, signed), given);
            }
        }
        return right;
    }

    /**
     * Whether {@code signature} was made for one of {@code urls} and the URL's {@code bodySHA256}
     * is the digest of exactly these bytes: how Twilio signs a body that is not a form.
     */
    public boolean signsBody(String signature, List<String> urls, byte[] body) {
        boolean signed = signsForm(signature, urls, Map.of());
        boolean same = !urls.isEmpty();
        for (String url : urls) {
            same &= hasDigest(url, body);
        }
        return signed & same;
    }

    /** Sorted by name, then value; a repeated value counts once and repeats its name. */
    private static String canonical(Map<String, ? extends Collection<String>> form) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(form)
                .forEach(
                        (name, values) ->
                                new TreeSet<>(values).forEach(v -> text.append(name).append(v)));
        return text.toString();
    }

    private static boolean hasDigest(String url, byte[] body) {
        Matcher hash = BODY_HASH.matcher(url);
        String claimed = hash.find() ? hash.group(1) : "";
        return MessageDigest.isEqual(Sha256.hex(body).getBytes(UTF_8), claimed.getBytes(UTF_8));
    }

    private static byte[] base64Hmac(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getEncoder().encode(mac.doFinal(text));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
