/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.ArrayList;
import java.util.List;

/**
 * What we do when a caller is silent or cannot be understood: ask again, offer keys, give up
 * kindly.
 */
final class Patience {
    private static final int KEYPAD_AT = 2;
    private static final int ENOUGH = 3;

    private final Speech speech;
    private final Phrases phrases;
    private final Escalation escalation;
    private final CallBacks callBacks;

    Patience(Speech speech, Phrases phrases, Escalation escalation, CallBacks callBacks) {
        this.speech = speech;
        this.phrases = phrases;
        this.escalation = escalation;
        this.callBacks = callBacks;
    }

    /** Nobody spoke or pressed a key in time. */
    Step silence(CallState state) {
        if (state.talk().callBack().open()) {
            return callBacks.unanswered(state);
        }
        CallState counted = state.with(state.tally().silence());
        int times = counted.tally().silences();
        if (times >= ENOUGH) {
            return speech.tell(counted, phrases.nobodyThere(), new Then.End(EndReason.SILENCE));
        }
        if (times == KEYPAD_AT) {
            return speech.ask(openFloor(counted), phrases.keypadInstead());
        }
        return reminding(counted, phrases.stillThere());
    }

    /** What the caller said did not reach us. */
    Step onceMore(CallState state) {
        return reminding(state, phrases.onceMore());
    }

    /**
     * A noise had us give up the floor: what the caller did not hear of our words is said again.
     */
    Step goingOn(CallState state, List<String> missed) {
        return speech.ask(state, joined(phrases.asISaid(), missed));
    }

    /** The call will soon have its full length. */
    Step endingSoon(CallState state) {
        return reminding(state, phrases.endingSoon());
    }

    /** Words of passage before the last ones again; a repetition does not repeat them. */
    private Step reminding(CallState state, List<String> words) {
        List<String> last = state.talk().lastSaid();
        return speech.ask(state, joined(words, last)).changing(s -> s.with(s.talk().said(last)));
    }

    /** Words made no sense; {@code words} is how to ask again the first time. */
    Step misunderstanding(CallState state, List<String> words) {
        if (state.talk().callBack().open()) {
            return callBacks.unanswered(state);
        }
        CallState counted = state.with(state.tally().misunderstanding());
        int times = counted.tally().misunderstandings();
        if (times >= ENOUGH) {
            return escalation.person(counted, phrases.givingUp());
        }
        return times == KEYPAD_AT
                ? speech.ask(openFloor(counted), phrases.keypadInstead())
                : speech.ask(counted, words);
    }

    /** Speech, or what sounded like it, that no words came of. */
    Step wordless(CallState state) {
        if (!state.understandsSpeech()) {
            return misunderstanding(state, phrases.cannotHearWords());
        }
        List<String> missed = state.history().missed();
        return missed.isEmpty() ? speech.listen(state) : goingOn(state, missed);
    }

    /** No reply came, or a message cannot be taken; a person could not help the last time. */
    Step failure(CallState state) {
        CallState counted = openFloor(state).with(state.tally().failure());
        int times = counted.tally().failures();
        if (times >= ENOUGH) {
            return speech.tell(counted, phrases.hopeless(), new Then.End(EndReason.FAILED));
        }
        return times >= KEYPAD_AT
                ? escalation.person(counted, phrases.givingUp())
                : speech.ask(counted, phrases.trouble());
    }

    /** A menu is about to be offered: any answer to an earlier question is no longer expected. */
    private static CallState openFloor(CallState state) {
        return state.with(state.talk().answered(state.talk().notebook(), Expecting.anything()));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
