/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.time.LocalDateTime;
import org.vetbell.call.History;
import org.vetbell.call.Question;
import org.vetbell.clinic.Clinic;

/**
 * A question to the receptionist, with what is needed to answer it.
 *
 * @param moment the clinic's local time at which it is asked
 * @param question the caller's; untrusted
 * @param history what was said in the call, and heard, before; the caller's newest words may be its
 *     last line already
 * @param meter counts what is used for it, and tells when nothing more may be
 */
public record Asking(
        Clinic clinic, LocalDateTime moment, Question question, History history, Meter meter) {}
