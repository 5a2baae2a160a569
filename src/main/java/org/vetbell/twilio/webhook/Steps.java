/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import org.vetbell.call.StepId;

/** Reads the step number we put into an {@code action} URL. */
final class Steps {
    /** More steps than any call has. */
    private static final int MOST_DIGITS = 6;

    private Steps() {}

    /** The step; {@link StepId#NONE} for anything that is not such a number. */
    static StepId of(String text) {
        boolean number = text != null && text.matches("[0-9]{1," + MOST_DIGITS + "}");
        return number ? new StepId(Integer.parseInt(text)) : StepId.NONE;
    }
}
