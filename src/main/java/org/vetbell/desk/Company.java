/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Duration;
import java.util.List;
import org.vetbell.call.CallEvent;
import org.vetbell.call.Rung;
import org.vetbell.call.StepId;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.Manners;
import org.vetbell.port.Conversations;
import org.vetbell.port.Conversations.Conversation;
import org.vetbell.port.Fault;
import org.vetbell.port.Meter;
import org.vetbell.port.Receptionist;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.Use;

/**
 * Those who hear, answer and speak in one call: as one, or each for themselves. Owned by the
 * draining worker; they speak from threads of their own, through the mailbox.
 */
final class Company {
    private final LiveHandle call;
    private final Outside.Partners partners;
    private final Meter meter;
    private Conversation conversation;

    /**
     * @param meter counts what they use
     */
    Company(LiveHandle call, Outside outside, Meter meter) {
        this.call = call;
        this.partners = outside.partners;
        this.meter = meter;
    }

    /** The telephone rings: whoever needs time to get ready gets it. */
    void rings(Rung rung) {
        boolean possible = partners.conversations.readiness() != SpeechToText.Readiness.ABSENT;
        if (rung == Rung.R0_SPEECH_TO_SPEECH && possible && conversation == null) {
            conversation =
                    partners.conversations.begin(
                            wanted(call.opening().clinic()), new ToMailbox(call, meter));
        }
    }

    /** Whoever turns the caller's sound into words; to be closed once no more sound comes. */
    SpeechToText.Listening listening() {
        return conversation == null
                ? partners.recogniser.listen(
                        wanted(call.opening().clinic()), new ToMailbox(call, meter))
                : conversation.listening();
    }

    Receptionist receptionist() {
        return conversation == null ? partners.receptionist : conversation.receptionist();
    }

    TextToSpeech voice() {
        return conversation == null ? partners.voice : conversation.voice();
    }

    /** Whether those who hear, answer and speak as one are with the call. */
    boolean conversing() {
        return conversation != null;
    }

    /** Counts what is used for the call. */
    Meter meter() {
        return meter;
    }

    /** So much was heard of the utterance that is over. */
    void heard(Duration played) {
        if (conversation != null) {
            conversation.heard(played);
        }
    }

    /** The call is over, or its stream is; what is asked by documents is asked of the others. */
    void close() {
        if (conversation != null) {
            conversation.listening().close();
            conversation = null;
        }
    }

    /** What is rarely said elsewhere is what recognisers get wrong. */
    private static SpeechToText.Wanted wanted(Clinic clinic) {
        var words = new SpeechToText.Wanted(clinic.voice().language(), List.of(clinic.name()));
        Manners manners = clinic.rules().manners();
        return switch (manners.turnsBy()) {
            case EAR -> words;
            case RECOGNISER ->
                    words.tellingTurns(manners.pauses().patient().minus(Manners.Pauses.SHORTEST));
        };
    }

    /** Words are told once, however often a recogniser repeats what it thinks. */
    private static final class ToMailbox implements Conversations.Sink {
        private final LiveHandle call;
        private final Meter meter;
        private String newest = "";

        ToMailbox(LiveHandle call, Meter meter) {
            this.call = call;
            this.meter = meter;
        }

        @Override
        public void used(Use use) {
            meter.used(use);
        }

        @Override
        public void saying(String text) {
            if (!text.equals(newest)) {
                newest = text;
                call.happened(at -> new CallEvent.CallerSaying(at, text));
            }
        }

        @Override
        public void said(String text, double confidence) {
            newest = "";
            call.happened(at -> new CallEvent.CallerSaid(at, StepId.NONE, text, confidence));
        }

        @Override
        public void tellsTurns(boolean tells) {
            call.happened(at -> new CallEvent.TurnsTold(at, tells));
        }

        @Override
        public void turnOver() {
            call.happened(CallEvent.TurnOver::new);
        }

        @Override
        public void fell(Fault fault) {
            call.happened(at -> new CallEvent.RungFell(at, Rung.R1_CASCADE, fault.reason()));
        }

        @Override
        public void failed(Fault fault) {
            call.happened(at -> new CallEvent.HearingFailed(at, fault.reason()));
        }
    }
}
