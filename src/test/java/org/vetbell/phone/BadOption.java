/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone;

/** The call cannot be placed as asked; the message says what to do. */
final class BadOption extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadOption(String message) {
        super(message);
    }

    BadOption(String message, Throwable cause) {
        super(message, cause);
    }
}
