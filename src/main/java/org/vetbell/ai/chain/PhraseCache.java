/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.vetbell.ai.sound.SentenceCache;

/**
 * The common phrases of remote voices, as finished sound, so that a greeting waits for nobody. A
 * sentence is common when it is asked for twice within an hour, or was named as such; sentences
 * with several digits (numbers, dates: a caller's own) never are. Bounded. Any thread.
 */
final class PhraseCache {
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);
    private static final int MOST_REMEMBERED = 4096;
    private static final Pattern PERSONAL = Pattern.compile("\\d\\D{0,3}\\d|@");

    private final SentenceCache finished;
    private final LongSupplier nanos;

    /** When a sentence was asked for last, by a hash that does not tell it. */
    private final Map<Long, Long> asked = new LinkedHashMap<>(64, 0.75f, true);

    /**
     * @param mostBytes of sound; 0 keeps none
     * @param nanos a steady clock
     */
    PhraseCache(long mostBytes, LongSupplier nanos) {
        this.finished = new SentenceCache(mostBytes);
        this.nanos = nanos;
    }

    /** The sound of a sentence, to be copied before it is given away. */
    Optional<List<byte[]>> get(String voice, String sentence) {
        return finished.get(key(voice, sentence));
    }

    /** Notes that a sentence is spoken; whether its sound is to be kept when it is complete. */
    synchronized boolean common(String voice, String sentence) {
        if (PERSONAL.matcher(sentence).find()) {
            return false;
        }
        long now = nanos.getAsLong();
        Long before = asked.put(hash(key(voice, sentence)), now);
        if (asked.size() > MOST_REMEMBERED) {
            Iterator<Long> oldest = asked.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return before != null && now - before <= HOUR;
    }

    /** Keeps the sound of a sentence. */
    void keep(String voice, String sentence, List<byte[]> sound) {
        finished.put(key(voice, sentence), sound);
    }

    private static String key(String voice, String sentence) {
        return voice + '\n' + sentence;
    }

    /** 64 bits, that two sentences share one by chance is out of the question. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
