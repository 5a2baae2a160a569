/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

/** How a caller gets an answer in spite of what goes wrong, and what a caller does until then. */
enum Outcome {
    /** The model's, without leaving the stream. */
    ANSWER(
            "the answer",
            """
            say QUESTION
            expect clear within 3s
            expect agent-speaks within 10s
            expect silence 3500ms within 60s
            hangup
            expect api /api/calls/{call} contains "ANSWER"
            """),
    /** The built-in receptionist's, without leaving the stream. */
    BUILT_IN_ANSWER(
            "the built-in receptionist's answer",
            """
            say QUESTION
            expect clear within 3s
            expect agent-speaks within 10s
            wait 5s
            hangup
            expect api /api/calls/{call} contains /We (are|open)/
            """),
    /** The model's to another question, after an apology in the middle of the first answer. */
    ANSWER_TO_ANOTHER_QUESTION(
            "an apology, and the answer to another question",
            """
            say QUESTION
            expect clear within 3s
            expect agent-speaks within 10s
            wait 6s
            say ANOTHER
            expect clear within 3s
            expect agent-speaks within 10s
            expect silence 3500ms within 60s
            hangup
            expect api /api/calls/{call} contains "went wrong"
            expect api /api/calls/{call} contains "ANSWER"
            """),
    /** The model's to another question, with which a caller ends an answer that does not end. */
    ANSWER_AFTER_INTERRUPTING(
            "an answer without end, and the answer to another question",
            """
            say QUESTION
            expect clear within 3s
            expect agent-speaks within 10s
            wait 6s
            say ANOTHER
            expect clear within 3s
            expect agent-speaks within 10s
            expect silence 3500ms within 60s
            hangup
            expect api /api/calls/{call} contains "ANSWER"
            """),
    /** A person's, after an apology in the middle of each of two answers. */
    PERSON(
            "an apology, another, and a person",
            """
            say QUESTION
            expect clear within 3s
            expect agent-speaks within 10s
            wait 6s
            say ANOTHER
            expect dial +61255500101 within 30s
            hangup
            expect api /api/calls/{call} contains "went wrong"
            """),
    /** The model's, after the carrier asked for the words that were lost. */
    CARRIER_ASKS_AGAIN(
            "asked again by the carrier, and the answer",
            """
            say QUESTION
            expect clear within 3s
            expect "once more" within 15s
            say QUESTION
            expect "ANSWER" within 15s
            hangup
            expect api /api/calls/{call} contains "HearingFailed"
            """),
    /** The model's; the carrier hears the first words already. */
    CARRIER_HEARS(
            "the answer, heard by the carrier",
            """
            expect agent-stops within 60s
            say QUESTION
            expect "ANSWER" within 15s
            hangup
            expect api /api/calls/{call} contains "HearingFailed"
            """);

    /** Callers who know what they want do not hear greetings out. */
    private static final String BEGINNING =
            """
            rung media
            expect agent-speaks within 10s
            wait 1s
            """;

    private final String words;
    private final String steps;

    Outcome(String words, String steps) {
        this.words = words;
        this.steps = steps;
    }

    /** What the caller does, as a scenario. */
    String steps(String question, String another, String answer) {
        return BEGINNING
                + steps.replace("QUESTION", question)
                        .replace("ANOTHER", another)
                        .replace("ANSWER", answer);
    }

    @Override
    public String toString() {
        return words;
    }
}
