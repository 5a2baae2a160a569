/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

/** The practices cannot be read; the message says in which document, where in it, and why. */
public final class BadClinics extends IllegalStateException {
    private static final long serialVersionUID = 1;

    BadClinics(String message) {
        super(message);
    }

    BadClinics(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same mistake, with the document it was made in. */
    BadClinics in(String document) {
        return new BadClinics(document + ": " + getMessage(), this);
    }
}
