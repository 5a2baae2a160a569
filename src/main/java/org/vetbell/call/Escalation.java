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
        Handover to =
                new Handover(
                        DialReason.EMERGENCY,
                        List.of(clinic.contacts().emergency(), clinic.contacts().bypass()));
        return dropping(state)
                .changing(s -> s.with(to))
                .and(new NoteUrgent(cue))
                .then(s -> speech.tell(s, phrases.emergency(), new Then.Dial()));
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
        return Step.of(state.with(state.talk().dropped()))
                .stopping(CallTimer.ANSWER)
                .stopping(CallTimer.MESSAGE_PAUSE)
                .stopping(CallTimer.MESSAGE_LENGTH);
    }
}
