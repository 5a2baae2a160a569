/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.util.Optional;

/**
 * Whether a practice has its calls recorded, and how callers consent to that; and whether it has
 * messages written down.
 *
 * @param by who records
 * @param consent how callers are asked
 * @param refuseKey the key by which a caller refuses, at any time: {@code '0'} to {@code '9'} or
 *     {@code '*'}
 * @param words the practice's own words that calls are recorded, or its question whether they may
 *     be; how to refuse is always said behind them
 * @param transcribeMessages whether the carrier writes down messages it records
 */
public record RecordingRules(
        Recorders by,
        How consent,
        char refuseKey,
        Optional<String> words,
        boolean transcribeMessages) {
    /** The key that agrees where the caller is asked. */
    public static final char AGREE_KEY = '1';

    private static final char USUAL_REFUSE_KEY = '9';
    private static final int LONGEST_WORDS = 400;

    public RecordingRules {
        if (refuseKey != '*' && (refuseKey < '0' || refuseKey > '9')) {
            throw new IllegalArgumentException("refuseKey is one of 0 to 9, or *");
        }
        if (refuseKey == AGREE_KEY) {
            throw new IllegalArgumentException(
                    "refuseKey cannot be " + AGREE_KEY + ", the key that agrees");
        }
        if (words.filter(text -> text.isBlank() || text.length() > LONGEST_WORDS).isPresent()) {
            throw new IllegalArgumentException(
                    "words are a text of up to " + LONGEST_WORDS + " letters");
        }
    }

    /** No call is recorded, and no message written down. */
    public static RecordingRules off() {
        return of(Recorders.NONE, How.ANNOUNCE);
    }

    /** The usual words and key. */
    public static RecordingRules of(Recorders by, How consent) {
        return new RecordingRules(by, consent, USUAL_REFUSE_KEY, Optional.empty(), false);
    }

    /** Whether calls are recorded at all. */
    public boolean wanted() {
        return by != Recorders.NONE;
    }

    /** Who records. */
    public enum Recorders {
        /** Nobody. */
        NONE,
        /** The carrier, on any line. */
        CARRIER,
        /** We ourselves, where the caller's sound comes to us: on a media stream. */
        OWN,
        /** The carrier and we. */
        BOTH;

        /** Whether the carrier records. */
        public boolean carrier() {
            return this == CARRIER || this == BOTH;
        }

        /** Whether we record. */
        public boolean own() {
            return this == OWN || this == BOTH;
        }
    }

    /** How callers consent. */
    public enum How {
        /** They are told, and agree by going on without a refusal. */
        ANNOUNCE,
        /** They are asked, and agree by saying so. */
        ASK
    }
}
