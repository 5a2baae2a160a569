/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.util.function.Consumer;
import org.vetbell.call.Question;
import org.vetbell.clinic.Clinic;

/**
 * Whoever answers the caller: turns what was said into what to say and do.
 *
 * <p>Called from a drain worker: must return at once and deliver its one {@link Answer} to {@code
 * sink} from any thread, now or later. It keeps nothing of a call between turns; what it wants to
 * remember goes into the reply's notebook. Everything in a question is untrusted.
 */
@FunctionalInterface
public interface Receptionist {
    /**
     * Answers one question exactly once.
     *
     * @param moment the clinic's local time at which it was asked
     */
    void answer(
            Clinic clinic,
            java.time.LocalDateTime moment,
            Question question,
            Consumer<Answer> sink);
}
