/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vetbell.call.CallCommand.NoteUrgent;
import org.vetbell.call.CallEvent.DialEnded;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.RingGroup;

/** Gets a human: in an emergency, on request, or when we are of no use. */
final class Escalation {
    private static final Duration SHORTEST_TALK = Duration.ofSeconds(5);

    private final Clinic clinic;
    private final Speech speech;
    private final Phrases phrases;
    private final CallBacks callBacks;

    Escalation(Clinic clinic, Speech speech, Phrases phrases, CallBacks callBacks) {
        this.clinic = clinic;
        this.speech = speech;
        this.phrases = phrases;
        this.callBacks = callBacks;
    }

    /**
     * A life may be in danger: the emergency line, then the front desk, then advice and a message.
     */
    Step emergency(CallState state, String cue) {
        return dropping(state)
                .changing(s -> toEmergencyLine(s, cue))
                .and(new NoteUrgent(cue))
                .then(s -> speech.tell(s, phrases.emergency(), new Then.Dial()));
    }

    /** Whether the caller is being told that the emergency line is rung. */
    boolean emergencyAnnounced(CallState state) {
        return state.floor().weSpeak()
                && state.floor().then() instanceof Then.Dial
                && state.handover().reason() == DialReason.EMERGENCY;
    }

    /** The stream is being left for another reason: what comes after it is the emergency line. */
    Step emergencyNext(CallState state, String cue) {
        var floor = Floor.silentBefore(new Then.Dial());
        return Step.of(toEmergencyLine(state, cue).with(floor)).and(new NoteUrgent(cue));
    }

    private CallState toEmergencyLine(CallState state, String cue) {
        List<RingGroup> whom = clinic.contacts().plan(state.open()).emergency();
        return state.with(state.handover().emergency(whom, cue));
    }

    /** The caller wants a human. */
    Step person(CallState state) {
        return person(state, phrases.person(state.open()));
    }

    /** A human, announced with these words; a call-back or a message where nobody is rung. */
    Step person(CallState state, List<String> words) {
        List<RingGroup> whom = clinic.contacts().plan(state.open()).person();
        if (whom.isEmpty() || state.handover().exhausted()) {
            return dropping(state).then(s -> callBacks.offer(s, phrases.personNotRung(s.open())));
        }
        return dropping(state)
                .changing(s -> s.with(s.handover().person(whom)))
                .then(s -> speech.tell(s, words, new Then.Dial()));
    }

    Step dialEnded(CallState state, DialEnded e) {
        return switch (e.outcome()) {
            case COMPLETED -> talked(state, e);
            case ANSWERED ->
                    state.handover().confirms() && !state.handover().taken()
                            ? unanswered(state, List.of())
                            : talked(state, e);
            case REFUSED, BUSY, NO_ANSWER, FAILED, CANCELED -> unanswered(state, List.of());
        };
    }

    /** A talk that ended before anybody can have said anything was cut off, or met a mailbox. */
    private Step talked(CallState state, DialEnded e) {
        return e.callerThere() && e.talked().compareTo(SHORTEST_TALK) < 0
                ? unanswered(state, phrases.cutOff())
                : Step.of(state)
                        .and(new PhoneCommand.HangUp())
                        .then(s -> speech.close(s, EndReason.TRANSFERRED));
    }

    private Step unanswered(CallState state, List<String> first) {
        CallState next = state.with(state.handover().next());
        boolean urgent = next.handover().reason() == DialReason.EMERGENCY;
        List<String> words = new ArrayList<>(first);
        if (!next.handover().groups().isEmpty()) {
            words.addAll(urgent ? phrases.emergencyNext() : phrases.personNext());
            return speech.tell(next, words, new Then.Dial());
        }
        if (urgent) {
            words.addAll(phrases.emergencyUnanswered());
            return speech.tell(next, words, new Then.Record());
        }
        words.addAll(phrases.personUnanswered());
        return callBacks.offer(next, words);
    }

    /** Whatever was being talked about is over; a late reply to it must change nothing. */
    private static Step dropping(CallState state) {
        return OpenTurn.drop(state)
                .changing(s -> s.with(s.talk().dropped()).with(s.caller().taken()))
                .stopping(CallTimer.MESSAGE_PAUSE, CallTimer.MESSAGE_LENGTH);
    }
}
