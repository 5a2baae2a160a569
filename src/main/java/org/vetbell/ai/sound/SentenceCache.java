/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.sound;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finished sentences, for prompts return in every call; the least recently used go first. Any
 * thread.
 */
public final class SentenceCache {
    private final long mostBytes;
    private final Map<String, List<byte[]>> pieces = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /**
     * @param mostBytes what all of it may take; 0 keeps nothing
     */
    public SentenceCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The pieces of that sentence's sound, to be copied before they are given away. */
    public synchronized Optional<List<byte[]>> get(String sentence) {
        return Optional.ofNullable(pieces.get(sentence));
    }

    /** Keeps a sentence that is not too large by itself. */
    public synchronized void put(String sentence, List<byte[]> sound) {
        long size = size(sentence, sound);
        if (size > mostBytes / 4 || pieces.containsKey(sentence)) {
            return;
        }
        pieces.put(sentence, List.copyOf(sound));
        bytes += size;
        Iterator<Map.Entry<String, List<byte[]>>> oldest = pieces.entrySet().iterator();
        while (bytes > mostBytes) {
            Map.Entry<String, List<byte[]>> entry = oldest.next();
            bytes -= size(entry.getKey(), entry.getValue());
            oldest.remove();
        }
    }

    private static long size(String sentence, List<byte[]> sound) {
        return 2L * sentence.length() + sound.stream().mapToLong(piece -> piece.length).sum();
    }
}
