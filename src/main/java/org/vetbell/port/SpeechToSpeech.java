/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.time.Duration;
import java.util.List;

/**
 * A model that hears and speaks by itself, without words in between. What the caller said and what
 * it says itself come as words as well, for the record, a little later.
 *
 * <p>Never blocks, never throws for a remote failure: that is told to the sinks. Any thread may
 * open a session.
 */
public interface SpeechToSpeech {
    /** None: opens nothing. */
    SpeechToSpeech NONE = new NoSpeechToSpeech();

    /** Its name for logs, metrics and prices, for example {@code openai/gpt-realtime}. */
    String name();

    /** Whether a call that begins now may count on it. Cheap; asked for every call. */
    SpeechToText.Readiness readiness();

    /**
     * Opens a session for one call and returns at once; the telephone may still ring. Sound given
     * before the connection stands is kept and sent then, at most {@link SpeechToText#MOST_KEPT} of
     * it, oldest dropped.
     *
     * @param words is told the caller's words, as by a recogniser, and of the end of the session
     *     should it fail; answers under way have been told before that. Also what was used, answers
     *     included.
     */
    Session open(SpeechToText.Wanted wanted, SpeechToText.Sink words);

    /**
     * A caller being listened to and answered. Called by one thread at a time. A {@code commit}
     * does not ask for an answer; it makes what was said part of the conversation.
     */
    interface Session extends SpeechToText.Listening {
        /**
         * Tells what just became part of the conversation without having been heard or said by the
         * model. Asks for no answer.
         */
        void tell(List<LanguageModel.Message> news);

        /**
         * Asks for an answer to what was said and committed, and to the news. At most one is under
         * way: another one is cancelled. Returns at once; the sink is called from any one thread at
         * a time, in order, ending with exactly one {@code done} or {@code failed} unless cancelled
         * or closed before.
         */
        Answering answer(Prompt prompt, Sink sink);
    }

    /**
     * What an answer is asked for with.
     *
     * @param instructions who the model is and what it must and must never do
     * @param news what is to be told just before it, also what came of the tools it asked for
     * @param tools what it may ask for
     */
    record Prompt(
            String instructions, List<LanguageModel.Message> news, List<LanguageModel.Tool> tools) {
        public Prompt {
            news = List.copyOf(news);
            tools = List.copyOf(tools);
        }
    }

    /** An answer, under way or not any longer. */
    interface Answering {
        /**
         * Stops it, also before its first sound; nothing reaches the sink afterwards but what is
         * already on its way. Harmless twice and after the end.
         */
        void cancel();

        /**
         * So much of its sound was played and no more will be, so that the model does not believe
         * that the caller heard the rest. More than all is all. Counts once.
         */
        void heard(Duration played);
    }

    /** Where an answer goes: its words, its requests for tools, and its sound. */
    interface Sink extends LanguageModel.Sink {
        /**
         * More sound, faster than it is played.
         *
         * @param mulaw G.711 mu-law, 8000 Hz mono, any length; owned by the receiver
         */
        void sound(byte[] mulaw);
    }
}
