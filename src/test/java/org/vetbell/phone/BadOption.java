/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone;

/** The call cannot be placed as asked; the message says what to do. */
public final class BadOption extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadOption(String message) {
        super(message);
    }

    public BadOption(String message, Throwable cause) {
        super(message, cause);
    }
}
