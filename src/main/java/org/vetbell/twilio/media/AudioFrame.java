/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;

/**
 * The short way to read an audio message, in the form Twilio sends it. A quotation mark inside a
 * JSON string is escaped, so the searched names with their quotes can only be real names.
 */
final class AudioFrame {
    private static final String BEGIN = "{\"event\":\"media\"";
    private static final String PAYLOAD = "\"payload\":\"";
    private static final String TIMESTAMP = "\"timestamp\":";
    private static final String OUTBOUND = "\"track\":\"outbound\"";

    /** As many as {@link MediaCodec} takes. */
    private static final int MOST_DIGITS = 11;

    private static final String BEHIND_A_NUMBER = "\",}";

    private AudioFrame() {}

    /** The caller's audio in {@code text}, or null when it has to be parsed properly. */
    static MediaMessage.Media read(String text) {
        if (!text.startsWith(BEGIN) || !text.endsWith("}") || text.contains(OUTBOUND)) {
            return null;
        }
        long timestamp = timestamp(text);
        int begin = text.indexOf(PAYLOAD) + PAYLOAD.length();
        int end = begin < PAYLOAD.length() ? -1 : text.indexOf('"', begin);
        return timestamp < 0 || end < 0 ? null : decoded(text, begin, end, timestamp);
    }

    private static MediaMessage.Media decoded(String text, int begin, int end, long timestamp) {
        byte[] base64 = text.substring(begin, end).getBytes(ISO_8859_1);
        try {
            return new MediaMessage.Media(Base64.getDecoder().decode(base64), timestamp);
        } catch (IllegalArgumentException escapedOrGarbage) {
            return null;
        }
    }

    /** The timestamp, written as a number or as text; negative when there is none. */
    private static long timestamp(String text) {
        int at = text.indexOf(TIMESTAMP);
        if (at < 0) {
            return -1;
        }
        int digit = at + TIMESTAMP.length();
        if (text.charAt(digit) == '"') {
            digit++;
        }
        int first = digit;
        long value = 0;
        while (digit - first < MOST_DIGITS && isDigit(text.charAt(digit))) {
            value = value * 10 + (text.charAt(digit) - '0');
            digit++;
        }
        boolean whole = digit > first && BEHIND_A_NUMBER.indexOf(text.charAt(digit)) >= 0;
        return whole ? value : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
