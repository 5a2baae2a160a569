/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.golden;

/** A call was played but cannot be kept; the message says why. */
final class NotRecorded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRecorded(String message) {
        super(message);
    }
}
