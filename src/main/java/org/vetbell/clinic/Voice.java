/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.util.regex.Pattern;

/**
 * How the practice sounds where the carrier speaks for us. Both parts go into every document as
 * they are, so nothing but such names is accepted.
 *
 * @param language BCP-47 tag, for example {@code en-AU}; also the language callers are heard in
 * @param carrierVoice the carrier's name of the voice, for example {@code Polly.Olivia-Neural}
 */
public record Voice(String language, String carrierVoice) {
    private static final Pattern LANGUAGE =
            Pattern.compile("[a-z]{2,3}(-[A-Za-z]{2,8}){0,2}(-[A-Z0-9]{2,3})?");
    private static final Pattern CARRIER_VOICE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,79}");

    public Voice {
        if (language == null || !LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("a voice has a language, for example en-AU");
        }
        if (carrierVoice == null || !CARRIER_VOICE.matcher(carrierVoice).matches()) {
            throw new IllegalArgumentException(
                    "a voice has the carrier's name of it, for example Polly.Olivia-Neural");
        }
    }
}
