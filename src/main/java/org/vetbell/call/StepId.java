/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/**
 * Names one question to the carrier that it answers with a request of its own, within a call.
 *
 * @param number counts up from 1; 0 stands for none
 */
public record StepId(int number) {
    /** Stands for none. */
    public static final StepId NONE = new StepId(0);

    StepId next() {
        return new StepId(number + 1);
    }
}
