/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

/**
 * What was cut off.
 *
 * @param utterance the one the caller was hearing or about to hear; 0 when there was none
 * @param heardMillis how much of it was heard, so that it can be taken up again from there
 */
public record Cleared(int utterance, long heardMillis) {
    /** There was nothing to cut off. */
    static final Cleared NOTHING = new Cleared(0, 0);
}
