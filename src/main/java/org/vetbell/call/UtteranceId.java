/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/**
 * Names one thing we say, from its first word to its last, within a call.
 *
 * @param number counts up from 1; 0 stands for none
 */
public record UtteranceId(int number) {
    /** Stands for none. */
    public static final UtteranceId NONE = new UtteranceId(0);

    UtteranceId next() {
        return new UtteranceId(number + 1);
    }
}
