/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.Comparator;
import java.util.Optional;
import org.vetbell.call.SpokenDigitRuns.Run;
import org.vetbell.clinic.PhoneNumber;

/**
 * Telephone numbers callers give: in international form, or as they are dialled where they live.
 */
final class CallBackNumber {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 15;

    private CallBackNumber() {}

    /** The number in what was said, if there is a whole one. */
    static Optional<String> in(String text) {
        return SpokenDigitRuns.in(text).stream()
                .max(Comparator.comparingInt(run -> run.digits().length()))
                .flatMap(CallBackNumber::of);
    }

    /** The number of these digits, if they can be one. */
    static Optional<String> of(String digits) {
        boolean some = digits.length() >= SHORTEST && digits.length() <= LONGEST;
        return some && digits.chars().distinct().count() > 1
                ? Optional.of(digits)
                : Optional.empty();
    }

    private static Optional<String> of(Run run) {
        return run.international()
                ? PhoneNumber.parse('+' + run.digits()).map(PhoneNumber::e164)
                : of(run.digits());
    }
}
