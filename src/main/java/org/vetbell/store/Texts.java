/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

/** What callers and carriers say, made fit for a column. */
final class Texts {
    private Texts() {}

    /** PostgreSQL refuses texts with the character NUL. */
    static String storable(String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
