/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells texts from others by their SHA-256 (FIPS 180-4). */
final class Sha256 {
    private Sha256() {}

    /** Of the text's bytes in UTF-8. */
    static byte[] of(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
