/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

/** How someone who is called by {@code <Dial>} behaves. */
public enum Callee {
    ANSWERED("completed"),
    BUSY("busy"),
    NO_ANSWER("no-answer"),
    FAILED("failed"),
    /** The caller hangs up while it rings. */
    CANCELED("canceled");

    private final String dialCallStatus;

    Callee(String dialCallStatus) {
        this.dialCallStatus = dialCallStatus;
    }

    String dialCallStatus() {
        return dialCallStatus;
    }

    /** The word a person would use: {@code answered}, {@code busy}, {@code no-answer}. */
    public String word() {
        return this == ANSWERED ? "answered" : dialCallStatus;
    }
}
