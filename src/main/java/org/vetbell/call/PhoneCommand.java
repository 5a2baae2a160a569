/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.util.List;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.clinic.RingGroup;

/**
 * Something the telephone itself shall do. On a document line the commands of one step, in order,
 * are the document the carrier gets; the last of them is never {@link Speak} nor {@link
 * RecordCall}.
 */
public sealed interface PhoneCommand extends CallCommand {

    /**
     * Say these sentences, in order.
     *
     * @param growing whether more of them will follow (stream only)
     */
    record Speak(
            UtteranceId utterance, List<String> sentences, boolean interruptible, boolean growing)
            implements PhoneCommand {
        public Speak {
            sentences = List.copyOf(sentences);
        }

        /** An utterance that is complete. */
        public Speak(UtteranceId utterance, List<String> sentences, boolean interruptible) {
            this(utterance, sentences, interruptible, false);
        }
    }

    /**
     * Wait for words or keys (document line).
     *
     * @param silence how long to wait for the caller to begin
     */
    record Listen(StepId step, Expecting expecting, Duration silence) implements PhoneCommand {}

    /** Record a message after a tone. */
    record RecordMessage(StepId step, Duration longest, Duration silence) implements PhoneCommand {}

    /**
     * Record the call from now on, both sides, beside whatever else it does. Only ever commanded
     * once a call, and after the caller agreed.
     */
    record RecordCall(RecordingRules.Recorders by) implements PhoneCommand {}

    /**
     * Ring humans (document line).
     *
     * @param about what points to an emergency, a name from our own list; else empty
     * @param longest how long they may talk
     */
    record Dial(StepId step, RingGroup group, DialReason reason, String about, Duration longest)
            implements PhoneCommand {}

    /** Hang up. */
    record HangUp() implements PhoneCommand {}
}
