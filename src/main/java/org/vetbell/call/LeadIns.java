/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A short word of ours ("Okay.") at the end of the caller's turn, when nothing of the answer is
 * there yet: they hear at once that they were heard. It is the beginning of the utterance that the
 * answer goes on with. Where it would not be natural nothing is said; which of its wordings is used
 * follows from the turn's number, so that a call can be replayed.
 */
final class LeadIns {
    private static final List<String> AFTER_STATEMENT = List.of("Okay.", "Right.", "All right.");
    private static final List<String> AFTER_QUESTION =
            List.of("Let me see.", "Right.", "Let's see.");

    /** None that could be taken for a yes. */
    private static final List<String> AFTER_WHETHER = List.of("Let me see.", "Let's see.");

    /** After whatever it was. */
    private static final List<String> NEUTRAL = List.of("Right.", "All right.");

    private static final Set<String> ALL = all();

    private static final List<String> APOLOGIES = List.of("i am sorry", "i'm sorry", "sorry");

    private final boolean wanted;

    /**
     * @param wanted whether the practice has any
     */
    LeadIns(boolean wanted) {
        this.wanted = wanted;
    }

    /** Every wording. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>(AFTER_STATEMENT);
        all.addAll(AFTER_QUESTION);
        all.addAll(AFTER_WHETHER);
        all.addAll(NEUTRAL);
        return all;
    }

    /** Whether a sentence of ours is one, and so says nothing. */
    static boolean isOne(String sentence) {
        return ALL.contains(sentence);
    }

    /** Whether the last we said was one, with nothing behind it. */
    static boolean isLast(History history) {
        return history.newestOfAgent()
                .filter(line -> isOne(line.sentence()))
                .filter(line -> !(line.spoken() instanceof Spoken.Unheard))
                .isPresent();
    }

    /** What to say before the answer to the open turn, if anything is to be said. */
    Optional<String> before(CallState state) {
        return wanted && isFree(state) && isProper(state)
                ? of(state).map(wordings -> next(wordings, state))
                : Optional.empty();
    }

    /** Nothing of an answer is there, and nobody speaks. */
    private static boolean isFree(CallState state) {
        OpenTurn open = state.talk().open();
        return state.onStream()
                && state.talk().owesAnswer()
                && open.begun().isNothing()
                && open.reply().isEmpty()
                && !state.floor().weSpeak()
                && state.caller().quiet();
    }

    /** Not after an apology, nor twice without an answer between. */
    private static boolean isProper(CallState state) {
        Tally tally = state.tally();
        return tally.failures() == 0
                && tally.misunderstandings() == 0
                && !isLast(state.history())
                && state.history().newestUtterance().stream().noneMatch(LeadIns::isApology);
    }

    /** Keys have no words, and are answered without any. */
    private static Optional<List<String>> of(CallState state) {
        OpenTurn open = state.talk().open();
        boolean ofKeys = open.words().isBlank() && open.basis() != OpenTurn.Basis.SOUND;
        if (ofKeys) {
            return Optional.empty();
        }
        return switch (Remark.of(open.words())) {
            case SLIGHT, GRAVE, URGENT -> Optional.empty();
            case UNKNOWN -> Optional.of(NEUTRAL);
            case STATEMENT -> Optional.of(state.heardByModel() ? NEUTRAL : AFTER_STATEMENT);
            case QUESTION -> Optional.of(state.heardByModel() ? NEUTRAL : AFTER_QUESTION);
            case WHETHER -> Optional.of(state.heardByModel() ? NEUTRAL : AFTER_WHETHER);
        };
    }

    private static String next(List<String> wordings, CallState state) {
        int turn = state.turn().number();
        String usual = wordings.get(turn % wordings.size());
        return state.history().newestAmong(ALL).filter(usual::equals).isPresent()
                ? wordings.get((turn + 1) % wordings.size())
                : usual;
    }

    private static boolean isApology(String sentence) {
        String words = String.join(" ", Words.of(sentence));
        return APOLOGIES.stream().anyMatch(words::startsWith);
    }
}
