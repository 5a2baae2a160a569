/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vetbell.audio.MuLaw;

/**
 * A recogniser: turns the sound of one caller into words, while they speak.
 *
 * <p>Never blocks, never throws for a remote failure: that is told to the sink, once, and ends the
 * listening. Any thread may open one.
 */
public interface SpeechToText {
    /** None: hears nothing, says nothing. */
    SpeechToText NONE = new NoSpeechToText();

    /**
     * How much sound is said again, or kept until a connection stands, in bytes: eight seconds, as
     * few say more in one breath.
     */
    int MOST_KEPT = 8 * MuLaw.RATE_HZ;

    /** Whether a call that begins now may count on it. Cheap; asked for every call. */
    Readiness readiness();

    /**
     * Opens the recogniser for one call and returns at once; sound given before the connection
     * stands is kept and sent then, at most {@link #MOST_KEPT} of it, oldest dropped.
     */
    Listening listen(Wanted wanted, Sink sink);

    /** Whether there is a recogniser, and how it is. */
    enum Readiness {
        /** None is set up. */
        ABSENT,
        /** It failed lately, so that a new call had better not count on it. */
        DOWN,
        READY
    }

    /**
     * What is to be heard.
     *
     * @param language BCP-47, for example {@code en-AU}
     * @param keywords names and terms that are likely, most likely first
     * @param turnsWithin that {@link Sink#turnOver} is wanted, and how long after a commit it may
     *     come, as the turn is ended by others then; empty: it is not wanted
     */
    record Wanted(String language, List<String> keywords, Optional<Duration> turnsWithin) {
        public Wanted {
            keywords = List.copyOf(keywords);
        }

        /** Words only: others decide when a turn is over. */
        public Wanted(String language, List<String> keywords) {
            this(language, keywords, Optional.empty());
        }

        /** The same, and to be told when a turn is over. */
        public Wanted tellingTurns(Duration within) {
            return new Wanted(language, keywords, Optional.of(within));
        }
    }

    /** A caller being listened to. Called by one thread at a time. */
    interface Listening {
        /**
         * More sound.
         *
         * @param mulaw G.711 mu-law, 8000 Hz mono, any length; not changed by either side
         */
        void audio(byte[] mulaw);

        /**
         * The caller has fallen quiet: the words so far are wanted for good. Answered by exactly
         * one {@link Sink#said}, blank where there were none, unless the listening fails or is
         * closed before. One that tells turns goes by its own ends of them, each of which answers
         * all commits before it, the first with the words and the others blank; it ends a turn
         * itself when that takes longer than was wanted and the caller has not gone on.
         */
        void commit();

        /**
         * The caller speaks again after a commit. Of a meaning to those only that tell turns: they
         * may let the commit wait for its words until the turn is over.
         */
        default void goesOn() {}

        /** Ends it; nothing more is told, but what is already on its way. Harmless twice. */
        void close();
    }

    /** Where the words go. Called from any one thread at a time, in order. */
    interface Sink extends Meter {
        /** All words since the last ones that were certain, as far as understood; may change. */
        void saying(String text);

        /**
         * Words for good.
         *
         * @param confidence 0 to 1; 1 where the recogniser does not say
         */
        void said(String text, double confidence);

        /**
         * Whether {@link #turnOver} will be told from now on; until this is told, it will not. Only
         * where it was wanted, and only by those who find the end of a turn by more than the length
         * of a quiet, which whoever listens measures better themselves.
         */
        default void tellsTurns(boolean tells) {}

        /**
         * The caller's turn is over, as far as can be told from what they said and how. Advice: it
         * may come late, twice, or amid speech, and answers no commit. The words it was found by
         * are told as ever, before or after, by {@link #said} for the commits. A turn that nobody
         * calls over is none the worse: whoever listens ends it by a quiet.
         */
        default void turnOver() {}

        /** No more words will come. The last call. */
        void failed(Fault fault);
    }
}
