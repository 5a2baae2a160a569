/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

/**
 * How the practice sounds where the carrier speaks for us.
 *
 * @param language BCP-47 tag, for example {@code en-AU}; also the language callers are heard in
 * @param carrierVoice the carrier's name of the voice, for example {@code Polly.Olivia-Neural}
 */
public record Voice(String language, String carrierVoice) {
    public Voice {
        if (language == null
                || language.isBlank()
                || carrierVoice == null
                || carrierVoice.isBlank()) {
            throw new IllegalArgumentException("a voice has a language and a carrier voice");
        }
    }
}
