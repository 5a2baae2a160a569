/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/**
 * Who has the floor.
 *
 * @param speaking what we are saying on a stream, or {@link UtteranceId#NONE}
 * @param interruptible whether the caller's voice stops it (a key always does)
 * @param growing whether more of it is still being made, by the turn that is open
 * @param held whether it was silenced because the caller may be interrupting
 * @param leading whether it is a lead-in, and nothing of the answer has followed yet
 * @param then what follows
 */
public record Floor(
        UtteranceId speaking,
        boolean interruptible,
        boolean growing,
        boolean held,
        boolean leading,
        Then then) {
    static final Floor OPEN = silentBefore(new Then.Listen());

    /** Nobody speaks, and that is what follows. */
    static Floor silentBefore(Then then) {
        return new Floor(UtteranceId.NONE, true, false, false, false, then);
    }

    /** We speak. */
    static Floor ours(UtteranceId utterance, boolean interruptible, boolean growing, Then then) {
        return new Floor(utterance, interruptible, growing, false, false, then);
    }

    /** We say a word before an answer, which will follow it in the same utterance. */
    static Floor leadingIn(UtteranceId utterance) {
        return new Floor(utterance, true, true, false, true, new Then.Answer());
    }

    boolean weSpeak() {
        return !speaking.equals(UtteranceId.NONE);
    }

    /** Whether we say what a caller may hold up: a lead-in is given up instead. */
    boolean holdable() {
        return weSpeak() && !leading;
    }

    /** Whether the caller hears us now. */
    boolean audible() {
        return weSpeak() && !held;
    }

    Floor silent() {
        return silentBefore(then);
    }

    Floor holding(boolean now) {
        return new Floor(speaking, interruptible, growing, now, leading, then);
    }

    /** The answer goes on with it, if it was a lead-in. */
    Floor answered() {
        return leading
                ? new Floor(speaking, interruptible, growing, held, false, new Then.Listen())
                : this;
    }

    /** What we are saying is complete; a lead-in stays one while the answer waits for its end. */
    Floor complete(boolean mayBeInterrupted, Then next) {
        boolean waited = leading && next instanceof Then.Answer;
        return new Floor(speaking, mayBeInterrupted, false, held, waited, next);
    }

    /** Whether an answer waits until what we are saying was heard. */
    boolean keepsWaiting() {
        return weSpeak() && !growing && then instanceof Then.Answer;
    }

    /** Whether we are saying a first part of an answer whose rest has not been given. */
    boolean answering() {
        boolean begun = growing || weSpeak() && interruptible && then instanceof Then.Answer;
        return begun && !leading;
    }

    boolean is(UtteranceId utterance) {
        return weSpeak() && speaking.equals(utterance);
    }
}
