/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, as a player asks for it. Source: RFC 9110, 14.1.2.
 *
 * @param from first byte
 * @param to last byte
 */
record ByteRange(long from, long to) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Not one byte of the file is asked for. */
    static final class Unsatisfiable extends Exception {
        private static final long serialVersionUID = 1;
    }

    /**
     * What the header asks for of a file of that length; nothing when the whole file is to be
     * given: no header, several parts, or one that makes no sense.
     */
    static Optional<ByteRange> of(String header, long length) throws Unsatisfiable {
        Matcher one = ONE.matcher(header == null ? "" : header);
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.empty();
        }
        boolean suffix = one.group(1).isEmpty();
        long last = one.group(2).isEmpty() ? length - 1 : Long.parseLong(one.group(2));
        long from = suffix ? Math.max(0, length - last) : Long.parseLong(one.group(1));
        long to = suffix ? length - 1 : Math.min(last, length - 1);
        if (!suffix && last < from) {
            return from >= length ? unsatisfiable() : Optional.empty();
        }
        return from > to ? unsatisfiable() : Optional.of(new ByteRange(from, to));
    }

    long length() {
        return to - from + 1;
    }

    private static Optional<ByteRange> unsatisfiable() throws Unsatisfiable {
        throw new Unsatisfiable();
    }
}
