/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in E.164 form, for example {@code +61255500100}.
 *
 * <p>{@link #toString()} is masked so that a number does not slip into a log by accident; use
 * {@link #e164()} where the number itself is meant.
 *
 * @param e164 plus sign, country code and subscriber number, 7 to 15 digits (ITU-T E.164)
 */
public record PhoneNumber(String e164) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public PhoneNumber {
        if (e164 == null || !E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("not an E.164 telephone number");
        }
    }

    /** The number in {@code text}, or nothing when it is withheld, a keyword or malformed. */
    public static Optional<PhoneNumber> parse(String text) {
        return text != null && E164.matcher(text).matches()
                ? Optional.of(new PhoneNumber(text))
                : Optional.empty();
    }

    /** The number with all but its last three digits hidden, fit for logs and lists. */
    public String masked() {
        return "***" + e164.substring(e164.length() - 3);
    }

    @Override
    public String toString() {
        return masked();
    }
}
