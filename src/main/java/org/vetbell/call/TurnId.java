/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/**
 * Names one exchange: what the caller said and our reply to it, within a call.
 *
 * @param number counts up from 1; 0 stands for none
 */
public record TurnId(int number) {
    /** Stands for none. */
    public static final TurnId NONE = new TurnId(0);

    TurnId next() {
        return new TurnId(number + 1);
    }
}
