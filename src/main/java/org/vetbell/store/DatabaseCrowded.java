/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

/** So many wait for the database already that one more had better not. */
final class DatabaseCrowded extends DatabaseUnavailable {
    private static final long serialVersionUID = 1;

    DatabaseCrowded() {
        super("too many wait for the database");
    }
}
