/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceCacheTest {
    private final SentenceCache cache = new SentenceCache(4000);

    @Test
    void keepsWhatWasSpoken() {
        cache.put("Hello.", sound(900));
        assertThat(cache.get("Hello.")).isPresent();
        assertThat(cache.get("Goodbye.")).isEmpty();
    }

    @Test
    void theLeastRecentlyUsedGoesFirst() {
        for (String sentence : List.of("a", "b", "c", "d")) {
            cache.put(sentence, sound(900));
        }
        cache.get("a");
        cache.put("e", sound(900));
        assertThat(cache.get("a")).isPresent();
        assertThat(cache.get("b")).isEmpty();
    }

    @Test
    void oneHugeSentenceDoesNotPushOutTheOthers() {
        cache.put("a", sound(900));
        cache.put("huge", sound(3900));
        assertThat(cache.get("huge")).isEmpty();
        assertThat(cache.get("a")).isPresent();
    }

    private static List<byte[]> sound(int bytes) {
        return List.of(new byte[bytes]);
    }
}
