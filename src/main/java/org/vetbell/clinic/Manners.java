/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.time.Duration;

/**
 * How a practice's receptionist takes turns with a caller on the media stream. The reason for each
 * standard value is in {@code docs/turn-taking.md}.
 *
 * @param pauses how long a caller is quiet before it is our turn
 * @param commitAfter speech of this length over us is meant: we stop for good
 * @param resumeAfter how long after a false alarm (a cough, "mm-hm") we go on with what we said
 * @param longestTurn what the caller may say at once before we take the floor
 * @param waits how long we wait for those we depend on
 * @param guesses whether a question is asked already while its last words may still change
 * @param leadIns whether a short word ("Okay.") is said at once when the answer is not there yet
 * @param turnsBy who decides that a caller's turn is over
 */
public record Manners(
        Pauses pauses,
        Duration commitAfter,
        Duration resumeAfter,
        Duration longestTurn,
        Waits waits,
        boolean guesses,
        boolean leadIns,
        TurnsBy turnsBy) {

    public Manners {
        Limits.positive(commitAfter, "commitAfter");
        Limits.positive(resumeAfter, "resumeAfter");
        Limits.positive(longestTurn, "longestTurn");
    }

    /** The manners a receptionist has until the practice sets its own. */
    public static Manners standard() {
        return new Manners(
                Pauses.standard(),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                Duration.ofSeconds(20),
                Waits.standard(),
                true,
                true,
                TurnsBy.EAR);
    }

    /** Who decides that a caller's turn is over. */
    public enum TurnsBy {
        /** Our ear, by the length of a pause, which depends on the words. */
        EAR,
        /**
         * Whoever hears the caller, where they tell such a thing; our ear, after its patient pause
         * at the latest, and where they do not.
         */
        RECOGNISER
    }

    /**
     * The quiet that ends a caller's turn.
     *
     * @param quick after words that look complete or answer the open question
     * @param usual while nothing is known of the words
     * @param patient after a filler, a conjunction, or digits being read
     */
    public record Pauses(Duration quick, Duration usual, Duration patient) {
        /** A pause is at least this long, or a breath between two words would end a turn. */
        public static final Duration SHORTEST = Duration.ofMillis(200);

        private static final Duration LONGEST = Duration.ofSeconds(5);

        public Pauses {
            if (quick.compareTo(SHORTEST) < 0
                    || usual.compareTo(quick) < 0
                    || patient.compareTo(usual) < 0
                    || patient.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "pauses rise from quick to usual to patient, from 200 ms to 5 s");
            }
        }

        static Pauses standard() {
            return new Pauses(
                    Duration.ofMillis(400), Duration.ofMillis(700), Duration.ofMillis(1500));
        }
    }

    /**
     * How long we wait.
     *
     * @param transcript for the words of speech that has ended
     * @param filler for an answer, before the caller is told that it takes a moment
     * @param answer for an answer, before we give it up
     */
    public record Waits(Duration transcript, Duration filler, Duration answer) {
        public Waits {
            Limits.positive(transcript, "transcript");
            Limits.positive(filler, "filler");
            if (answer.compareTo(filler) <= 0) {
                throw new IllegalArgumentException("an answer is waited for longer than a filler");
            }
        }

        static Waits standard() {
            return new Waits(
                    Duration.ofMillis(1500), Duration.ofMillis(1500), Duration.ofSeconds(3));
        }
    }
}
