/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.time.LocalDateTime;
import org.vetbell.call.Question;
import org.vetbell.clinic.Clinic;

/**
 * One turn of a conversation.
 *
 * @param moment the clinic's local time
 * @param notes what is remembered of earlier turns
 * @param heard what the caller said, or keyed, in this one
 */
record Turn(Clinic clinic, LocalDateTime moment, Question question, Notes notes, Heard heard) {

    /** The same turn with other notes. */
    Turn with(Notes other) {
        return new Turn(clinic, moment, question, other, heard);
    }

    boolean american() {
        return "en-US".equalsIgnoreCase(clinic.voice().language());
    }

    /** The caller's own number, empty when withheld. */
    String callerNumber() {
        return question.callerNumber();
    }
}
