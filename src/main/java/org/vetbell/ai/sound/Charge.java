/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.sound;

import org.vetbell.port.Service;
import org.vetbell.port.Use;

/** What a sentence costs, as far as can be told without the provider. */
@FunctionalInterface
public interface Charge {
    /**
     * What is to be paid when so much of it was made.
     *
     * @param millis of its sound
     */
    Use of(long millis);

    /** By its letters, however much of its sound is fetched. */
    static Charge byCharacters(Service service, String words) {
        int characters = words.codePointCount(0, words.length());
        return millis -> Use.estimated(service, Use.Kind.CHARACTERS, characters);
    }

    /** By its sound. */
    static Charge byLength(Service service) {
        return millis -> Use.estimated(service, Use.Kind.AUDIO_MILLIS, millis);
    }
}
