/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/**
 * Who has the floor.
 *
 * @param speaking what we are saying on a stream, or {@link UtteranceId#NONE}
 * @param interruptible whether the caller's voice stops it (a key always does)
 * @param held whether it was silenced because the caller may be interrupting
 * @param then what follows
 */
public record Floor(UtteranceId speaking, boolean interruptible, boolean held, Then then) {
    static final Floor OPEN = new Floor(UtteranceId.NONE, true, false, new Then.Listen());

    boolean weSpeak() {
        return !speaking.equals(UtteranceId.NONE);
    }

    /** Whether the caller hears us now. */
    boolean audible() {
        return weSpeak() && !held;
    }

    Floor silent() {
        return new Floor(UtteranceId.NONE, true, false, then);
    }

    Floor holding(boolean now) {
        return new Floor(speaking, interruptible, now, then);
    }

    boolean is(UtteranceId utterance) {
        return weSpeak() && speaking.equals(utterance);
    }
}
