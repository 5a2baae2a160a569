/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What whoever answers the caller wants to remember until the next turn, as small named notes. It
 * travels with the call, so that any node can go on where another stopped.
 *
 * @param notes at most 64 entries
 */
public record Notebook(Map<String, String> notes) {
    private static final int MOST = 64;

    /** Nothing noted yet. */
    public static final Notebook EMPTY = new Notebook(Map.of());

    public Notebook {
        if (notes.size() > MOST) {
            throw new IllegalArgumentException("a notebook holds at most " + MOST + " notes");
        }
        notes = Map.copyOf(notes);
    }

    /** The note under {@code key}, if there is one. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(notes.get(key));
    }

    /** A notebook in which {@code key} reads {@code value}. */
    public Notebook with(String key, String value) {
        Map<String, String> more = new TreeMap<>(notes);
        more.put(key, value);
        return new Notebook(more);
    }

    /** A notebook without {@code key}. */
    public Notebook without(String key) {
        Map<String, String> fewer = new TreeMap<>(notes);
        fewer.remove(key);
        return new Notebook(fewer);
    }
}
