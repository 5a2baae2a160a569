/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import org.vetbell.call.CallEvent;
import org.vetbell.call.StepId;
import org.vetbell.clinic.Clinic;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText;

/**
 * The caller's words on a stream: sound to the recogniser, its words to the call. Owned by the
 * draining worker; the recogniser speaks from its own thread, through the mailbox.
 */
final class Transcript {
    private final SpeechToText.Listening listening;
    private boolean uncommitted;

    Transcript(LiveHandle call, SpeechToText recogniser) {
        listening = recogniser.listen(wanted(call.opening().clinic()), new ToMailbox(call));
    }

    void hear(byte[] mulaw) {
        listening.audio(mulaw);
    }

    /** The caller speaks. */
    void voice() {
        uncommitted = true;
    }

    /** The caller is quiet, if only for a moment: what they said is wanted for good. */
    void quiet() {
        if (uncommitted) {
            uncommitted = false;
            listening.commit();
        }
    }

    void close() {
        listening.close();
    }

    /** What is rarely said elsewhere is what recognisers get wrong. */
    private static SpeechToText.Wanted wanted(Clinic clinic) {
        return new SpeechToText.Wanted(clinic.voice().language(), java.util.List.of(clinic.name()));
    }

    /** Words are told once, however often a recogniser repeats what it thinks. */
    private static final class ToMailbox implements SpeechToText.Sink {
        private final LiveHandle call;
        private String newest = "";

        ToMailbox(LiveHandle call) {
            this.call = call;
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
        public void failed(Fault fault) {
            call.happened(at -> new CallEvent.HearingFailed(at, fault.reason()));
        }
    }
}
