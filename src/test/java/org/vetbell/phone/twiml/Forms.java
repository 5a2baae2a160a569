/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.twiml;

import java.util.regex.Pattern;

/** The written forms attribute values can take. */
final class Forms {

    static final Pattern ANY = Pattern.compile("(?s).+");
    static final Pattern FLAG = Pattern.compile("true|false");
    static final Pattern COUNT = Pattern.compile("\\d{1,4}");
    static final Pattern POSITIVE = Pattern.compile("[1-9]\\d{0,4}");
    static final Pattern SECONDS_OR_AUTO = Pattern.compile("auto|[1-9]\\d{0,3}");
    static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z]+)*(-[A-Z0-9]{2,3})?");
    static final Pattern METHOD = Pattern.compile("GET|POST");
    static final Pattern ONE_KEY_OR_NONE = Pattern.compile("[0-9#*]?");
    static final Pattern KEYS_OR_NONE = Pattern.compile("[0-9#*]*");
    static final Pattern COUNTRY = Pattern.compile("[a-z]{2}(-old)?");
    static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    static final Pattern URL = Pattern.compile("[!-~]{1,4000}");
    static final Pattern HTTP_URL = Pattern.compile("https?://[!-~]{1,4000}");

    /**
     * No query: the carrier drops it. Plain {@code ws} only on the machine itself, for local use.
     */
    static final Pattern SOCKET_URL =
            Pattern.compile(
                    "wss://[^?#\\s]+|ws://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?/[^?#\\s]*");

    static final Pattern INPUT = Pattern.compile("dtmf|speech|dtmf speech|speech dtmf");
    static final Pattern DIAL_SECONDS = Pattern.compile("[5-9]|[1-9]\\d|[1-5]\\d\\d|600");
    static final Pattern RECORD_SECONDS = Pattern.compile("[2-9]|[1-9]\\d{1,4}");

    private Forms() {}

    static Pattern oneOf(String... values) {
        return Pattern.compile(String.join("|", values));
    }

    /** Space-separated words of the given ones. */
    static Pattern some(String... values) {
        String word = "(" + String.join("|", values) + ")";
        return Pattern.compile(word + "( " + word + ")*");
    }
}
