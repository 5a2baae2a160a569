/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;
import org.vetbell.clinic.PhoneNumber;

/**
 * Whom to ring, in order.
 *
 * @param reason why
 * @param numbers still to be tried; the first is next or ringing
 */
public record Handover(DialReason reason, List<PhoneNumber> numbers) {
    static final Handover NONE = new Handover(DialReason.PERSON, List.of());

    public Handover {
        numbers = List.copyOf(numbers);
    }

    /** Without the one that was tried; nobody left stays nobody left. */
    Handover next() {
        return new Handover(reason, numbers.stream().skip(1).toList());
    }
}
