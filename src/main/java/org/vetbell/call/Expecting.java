/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;

/**
 * What kind of answer is due next, so that the listener can be set for it.
 *
 * @param kind the answer's shape
 * @param hints words the caller is likely to say, most likely first
 */
public record Expecting(Kind kind, List<String> hints) {
    private static final Expecting ANYTHING =
            new Expecting(
                    Kind.OPEN,
                    List.of(
                            "emergency",
                            "book an appointment",
                            "change my appointment",
                            "cancel my appointment",
                            "opening hours",
                            "address",
                            "leave a message",
                            "talk to somebody",
                            "vaccination",
                            "my dog",
                            "my cat"));

    public Expecting {
        hints = List.copyOf(hints);
    }

    /** Anything may be said; the hints are what people ring a practice for. */
    public static Expecting anything() {
        return ANYTHING;
    }

    /** The shape of an answer. */
    public enum Kind {
        OPEN,
        YES_NO,
        NAME,
        /** A telephone number, spoken or keyed and finished with the hash key. */
        NUMBER,
        DAY_OR_TIME
    }
}
