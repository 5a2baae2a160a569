/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.LocalDateTime;
import java.util.List;
import org.vetbell.call.CallCommand.NoteUrgent;
import org.vetbell.call.CallEvent.DialEnded;
import org.vetbell.clinic.Clinic;

/** Gets a human: in an emergency, on request, or when we are of no use. */
final class Escalation {
    private final Clinic clinic;
    private final Speech speech;
    private final Phrases phrases;

    Escalation(Clinic clinic, Speech speech, Phrases phrases) {
        this.clinic = clinic;
        this.speech = speech;
        this.phrases = phrases;
    }

    /**
     * A life may be in danger: the emergency line, then the front desk, then advice and a message.
     */
    Step emergency(CallState state, String cue) {
        return dropping(state)
                .changing(s -> s.with(emergencyLine()))
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
        return Step.of(state.with(emergencyLine()).with(floor)).and(new NoteUrgent(cue));
    }

    private Handover emergencyLine() {
        return new Handover(
                DialReason.EMERGENCY,
                List.of(clinic.contacts().emergency(), clinic.contacts().bypass()));
    }

    /** The caller wants a human. */
    Step person(CallState state, LocalDateTime moment) {
        return person(state, phrases.person(clinic.openAt(moment)));
    }

    /** A human, announced with these words. */
    Step person(CallState state, List<String> words) {
        Handover to = new Handover(DialReason.PERSON, List.of(clinic.contacts().bypass()));
        return dropping(state)
                .changing(s -> s.with(to))
                .then(s -> speech.tell(s, words, new Then.Dial()));
    }

    Step dialEnded(CallState state, DialEnded e) {
        return switch (e.outcome()) {
            case COMPLETED ->
                    Step.of(state)
                            .and(new PhoneCommand.HangUp())
                            .then(s -> speech.close(s, EndReason.TRANSFERRED));
            case BUSY, NO_ANSWER, FAILED, CANCELED -> unanswered(state);
        };
    }

    private Step unanswered(CallState state) {
        CallState next = state.with(state.handover().next());
        if (!next.handover().numbers().isEmpty()) {
            return speech.tell(next, phrases.emergencyNext(), new Then.Dial());
        }
        List<String> words =
                switch (next.handover().reason()) {
                    case EMERGENCY -> phrases.emergencyUnanswered();
                    case PERSON -> phrases.personUnanswered();
                };
        return speech.tell(next, words, new Then.Record());
    }

    /** Whatever was being talked about is over; a late reply to it must change nothing. */
    private static Step dropping(CallState state) {
        return OpenTurn.drop(state)
                .changing(s -> s.with(s.talk().dropped()).with(s.caller().taken()))
                .stopping(CallTimer.MESSAGE_PAUSE, CallTimer.MESSAGE_LENGTH);
    }
}
