/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

/**
 * Behaviour of the real carrier that its documents leave open or contradict, and that a sound
 * application must bear either way. Each names what happens when it is on.
 */
public enum Quirk {
    /**
     * When the caller hangs up, {@code stop} is sent before the socket is closed; else it is just
     * closed.
     */
    STOP_BEFORE_CLOSE(true),
    /**
     * After the application closed the socket, the {@code action} of {@code <Connect>} is
     * requested.
     */
    ACTION_AFTER_SERVER_CLOSE(true),
    /**
     * After the application closed the socket, and no {@code action} is requested, the call stays:
     * nothing happens to it until somebody tells the carrier.
     */
    LINGERS_AFTER_SERVER_CLOSE(false),
    /**
     * The {@code action} of {@code <Connect>} is requested when the socket could not be opened at
     * all.
     */
    ACTION_WHEN_SOCKET_FAILS(true),
    /**
     * The {@code action} of {@code <Connect>} is requested although the caller hung up; its answer
     * has no effect.
     */
    ACTION_AFTER_CALLER_HANGS_UP(false),
    /**
     * The application's own close is reported as {@code stream-error} 31921, not as {@code
     * stream-stopped}.
     */
    STREAM_ERROR_ON_SERVER_CLOSE(false),
    /** A message that breaks the schema ends the stream; else it is only warned about. */
    INVALID_MESSAGE_ENDS_STREAM(false),
    /** {@code clear} sends the pending marks back; documented, yet worth doubting. */
    MARKS_ECHOED_ON_CLEAR(true),
    /**
     * The socket's signature covers the URL with a slash appended, as a tip in the documents
     * suggests.
     */
    SOCKET_SIGNED_WITH_TRAILING_SLASH(false),
    /**
     * A URL's query is requested in alphabetical order while the signature covers the order it was
     * given in.
     */
    QUERY_REORDERED(false),
    /** {@code Confidence} accompanies {@code SpeechResult}. */
    CONFIDENCE_SENT(true),
    /** A recording without a word asks for no {@code action}: the call goes on below the verb. */
    EMPTY_RECORDING_FALLS_THROUGH(true),
    /** The {@code completed} callback of a call overtakes the {@code stop} of its stream. */
    COMPLETED_BEFORE_STOP(false),
    /**
     * A leg that was answered and not let through is reported as {@code no-answer}, not as {@code
     * completed}.
     */
    SCREENED_OUT_IS_NO_ANSWER(false),
    /** {@code DialBridged} says whether the caller was let through. */
    DIAL_BRIDGED_SENT(true),
    /** Every webhook is delivered twice at the same moment, as after a lost answer. */
    DELIVERED_TWICE(false),
    /** Callbacks are held back until the call is over and arrive in reverse order. */
    CALLBACKS_SHUFFLED(false);

    private final boolean usual;

    Quirk(boolean usual) {
        this.usual = usual;
    }

    /** Whether the reference sheet takes this for the carrier's normal behaviour. */
    boolean usual() {
        return usual;
    }
}
