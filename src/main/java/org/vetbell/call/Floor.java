/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/**
 * Who has the floor.
 *
 * @param speaking what we are saying on a stream, or {@link UtteranceId#NONE}
 * @param interruptible whether the caller's voice stops it (a key always does)
 * @param then what follows
 */
public record Floor(UtteranceId speaking, boolean interruptible, Then then) {
    static final Floor OPEN = new Floor(UtteranceId.NONE, true, new Then.Listen());

    boolean weSpeak() {
        return !speaking.equals(UtteranceId.NONE);
    }

    Floor silent() {
        return new Floor(UtteranceId.NONE, true, then);
    }
}
