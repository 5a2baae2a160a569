/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.time.Duration;

/**
 * Those who hear, answer and speak in one and the same call as one, where there are any: the first
 * rung of the ladder. Any thread.
 */
public interface Conversations {
    /** None. */
    Conversations NONE = new NoConversations();

    /** Whether a call that begins now may count on it. Cheap; asked for every call. */
    SpeechToText.Readiness readiness();

    /** Begins a conversation and returns at once; the telephone may still ring. */
    Conversation begin(SpeechToText.Wanted wanted, Sink sink);

    /**
     * A conversation with one caller. Should it fail, others take over within it. Called by one
     * thread at a time.
     */
    interface Conversation {
        /** Takes the caller's sound. Closing it ends the conversation. */
        SpeechToText.Listening listening();

        /** Answers, also a question whose words are not known. */
        Receptionist receptionist();

        /** Speaks, also what is no answer. */
        TextToSpeech voice();

        /**
         * So much was played of what {@link #voice} was given since this was told last, and no more
         * will be.
         */
        void heard(Duration played);
    }

    /** Where the caller's words go, and what becomes of the conversation. */
    interface Sink extends SpeechToText.Sink {
        /**
         * Others have taken over, who do not hear by themselves: from now on questions need words.
         * Told once, before anything the others say.
         */
        void fell(Fault fault);
    }
}
