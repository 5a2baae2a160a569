/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/**
 * Whether the whole call may be recorded. A message after the tone is another matter.
 *
 * @param consent of the caller
 * @param question whether they owe a yes or no
 * @param paused whether the recording leaves out what is said now
 */
public record Recording(Consent consent, boolean question, boolean paused) {
    static final Recording NONE = new Recording(Consent.NOT_WANTED, false, false);

    /** The caller is still to be told or asked. */
    static final Recording DUE = new Recording(Consent.DUE, false, false);

    /** The caller is told that the call is recorded. */
    static final Recording TOLD = new Recording(Consent.ASKED, false, false);

    /** The caller is asked whether it may be. */
    static final Recording QUESTION = new Recording(Consent.ASKED, true, false);

    static final Recording AGREED = new Recording(Consent.AGREED, false, false);

    static final Recording REFUSED = new Recording(Consent.REFUSED, false, false);

    /** Whether the caller has neither agreed nor refused, and still may. */
    boolean open() {
        return consent == Consent.DUE || consent == Consent.ASKED;
    }

    /** The same, leaving out what is said now or not. */
    Recording pausing(boolean now) {
        return new Recording(consent, question, now);
    }

    /** Whether the call may be recorded. */
    public boolean agreed() {
        return consent == Consent.AGREED;
    }
}
