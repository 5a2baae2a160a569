/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/**
 * Who has the floor.
 *
 * @param speaking what we are saying on a stream, or {@link UtteranceId#NONE}
 * @param interruptible whether the caller's voice stops it (a key always does)
 * @param growing whether more of it is still being made, by the turn that is open
 * @param held whether it was silenced because the caller may be interrupting
 * @param then what follows
 */
public record Floor(
        UtteranceId speaking, boolean interruptible, boolean growing, boolean held, Then then) {
    static final Floor OPEN = silentBefore(new Then.Listen());

    /** Nobody speaks, and that is what follows. */
    static Floor silentBefore(Then then) {
        return new Floor(UtteranceId.NONE, true, false, false, then);
    }

    /** We speak. */
    static Floor ours(UtteranceId utterance, boolean interruptible, boolean growing, Then then) {
        return new Floor(utterance, interruptible, growing, false, then);
    }

    boolean weSpeak() {
        return !speaking.equals(UtteranceId.NONE);
    }

    /** Whether the caller hears us now. */
    boolean audible() {
        return weSpeak() && !held;
    }

    Floor silent() {
        return silentBefore(then);
    }

    Floor holding(boolean now) {
        return new Floor(speaking, interruptible, growing, now, then);
    }

    /** What we are saying is complete. */
    Floor complete(boolean mayBeInterrupted, Then next) {
        return new Floor(speaking, mayBeInterrupted, false, held, next);
    }

    /** Whether we are saying a first part of an answer whose rest has not been given. */
    boolean answering() {
        return growing || weSpeak() && interruptible && then instanceof Then.Answer;
    }

    boolean is(UtteranceId utterance) {
        return weSpeak() && speaking.equals(utterance);
    }
}
