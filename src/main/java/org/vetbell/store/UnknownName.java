/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.util.regex.Pattern;

/** A type or a constant that this version does not have. Says its name if it may be one. */
final class UnknownName extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** As names are in Java; anything else is no name but perhaps a caller's words. */
    private static final Pattern NAME = Pattern.compile("[A-Z]\\w{0,39}");

    UnknownName(Class<?> type, String name) {
        super(
                type.getSimpleName()
                        + " has no "
                        + (NAME.matcher(name).matches()
                                ? name
                                : "record or constant of such a name"));
    }
}
