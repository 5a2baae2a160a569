/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

/**
 * The database did not do its work, or not in time; whoever catches it knows what to do instead.
 */
class DatabaseUnavailable extends Exception {
    private static final long serialVersionUID = 1;

    DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
