/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A message for the practice: recorded sound, words the carrier understood, or the wish to be
 * called back.
 */
public sealed interface CallerMessage {

    /**
     * A message kept as sound.
     *
     * @param reference where the recording is: a file name of ours or the carrier's recording id
     * @param length how long it is
     */
    record Recorded(String reference, Duration length) implements CallerMessage {}

    /** A message kept as words. */
    record Spoken(String text) implements CallerMessage {}

    /**
     * The caller wants to be called back, and no more is known.
     *
     * @param number E.164, or the 6 to 15 digits the caller gave and confirmed
     */
    record CallBack(String number) implements CallerMessage {
        private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{6,15}");

        public CallBack {
            if (!NUMBER.matcher(number).matches()) {
                throw new IllegalArgumentException("not a number that can be called back");
            }
        }

        /** With all but the last three digits hidden, so that it slips into no log by accident. */
        @Override
        public String toString() {
            return "CallBack[***" + number.substring(number.length() - 3) + ']';
        }
    }
}
