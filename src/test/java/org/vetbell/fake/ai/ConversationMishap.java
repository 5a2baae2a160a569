/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

/** What goes wrong with an answer that a faked model is to speak. */
public enum ConversationMishap {
    NONE,
    /** It begins, and nothing of it ever comes. */
    STALL,
    /** Half of it, and then nothing until it is cancelled. */
    STALL_IN_THE_MIDDLE,
    /** The same, and more of it comes after it was cancelled. */
    LATE,
    /** Half of it, and then nothing, and it cannot be cancelled either. */
    UNSTOPPABLE,
    /** The connection breaks at once. */
    RESET,
    /** The connection breaks in the middle. */
    RESET_IN_THE_MIDDLE,
    /** What comes is no JSON. */
    GARBAGE,
    /** Half a message, and then the end. */
    HALF,
    /** What should be sound is none. */
    GARBLED_SOUND,
    /** A hundred times the sound. */
    ENDLESS,
    /** It ends in the middle as at its greatest length. */
    INCOMPLETE,
    /** It is broken off in the middle though nobody asked for that. */
    BROKEN_OFF,
    /** It is said to have failed at the service. */
    FAILED,
    /** It is said to have failed as there were too many requests. */
    FAILED_BUSY,
    /** The request is said to make no sense. */
    INVALID,
    /** Errors that concern the whole session. */
    BUSY,
    QUOTA,
    EXPIRED,
    SERVER_ERROR,
    /** Another answer is said to be under way, until it is cancelled. */
    ANOTHER,
    /** Another answer is said to be under way, time and again. */
    ALWAYS_ANOTHER,
    /** Names are those of the older dialect. */
    OTHER_SPELLING;

    /** The code of the error that the request is answered with; empty when with none. */
    String error() {
        return switch (this) {
            case INVALID -> "invalid_value";
            case BUSY -> "rate_limit_exceeded";
            case QUOTA -> "insufficient_quota";
            case EXPIRED -> "session_expired";
            case SERVER_ERROR -> "server_error";
            case ANOTHER, ALWAYS_ANOTHER -> "conversation_already_has_active_response";
            default -> "";
        };
    }

    /** Whether something happens, or nothing more does, when half of it has been spoken. */
    boolean inTheMiddle() {
        return switch (this) {
            case STALL_IN_THE_MIDDLE,
                    LATE,
                    UNSTOPPABLE,
                    RESET_IN_THE_MIDDLE,
                    GARBLED_SOUND,
                    INCOMPLETE,
                    BROKEN_OFF ->
                    true;
            default -> false;
        };
    }
}
