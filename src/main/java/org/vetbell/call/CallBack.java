/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/**
 * How far a caller whom nobody could talk to and we are with a call-back.
 *
 * @param stage what they were asked
 * @param number that was read back to them; else empty
 * @param questions how many they were asked, all in all
 */
public record CallBack(Stage stage, String number, int questions) {
    static final CallBack NONE = new CallBack(Stage.NONE, "", 0);

    /** More than an offer and two numbers, each asked for and read back, is not asked. */
    private static final int MOST = 5;

    /** What is open between the caller and us. */
    public enum Stage {
        /** Nothing. */
        NONE,
        /** Whether they want to be called back on the number we see. */
        OFFERED,
        /** On which number. */
        NUMBER_ASKED,
        /** Whether it is the number that was read back. */
        READ_BACK,
        /** Nothing any more: the call-back was kept. */
        KEPT
    }

    /** Whether the caller's next words or keys answer one of these questions. */
    boolean open() {
        return stage == Stage.OFFERED || stage == Stage.NUMBER_ASKED || stage == Stage.READ_BACK;
    }

    boolean kept() {
        return stage == Stage.KEPT;
    }

    /** Whether the caller was asked often enough. */
    boolean exhausted() {
        return questions >= MOST;
    }

    CallBack asking(Stage next, String readBack) {
        return new CallBack(next, readBack, questions + 1);
    }

    CallBack keeping() {
        return new CallBack(Stage.KEPT, "", questions);
    }

    /** The subject changes; what was kept stays so. */
    CallBack dropped() {
        return kept() ? this : NONE;
    }
}
