/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import java.time.Duration;
import java.util.stream.Collectors;
import org.vetbell.port.SpeechToText.Wanted;

/** What we say on a socket of Flux, beside sound, which goes as it is. */
final class FluxMessages {
    /** The turn is over; without a turn under way it is passed over. */
    static final String FORCE_END = "{\"type\":\"ForceEndTurn\"}";

    /** Words of callers are not for the improvement of models. */
    private static final String PATH =
            "/v2/listen?encoding=mulaw&sample_rate=8000&mip_opt_out=true";

    /**
     * Our own ear ends turns: at a threshold of 1 the model never does, but after half a minute
     * without speech. In either case it guesses no ends, as guesses are made on its words anyway.
     */
    private static final String TURNS_ARE_OURS = "&eot_threshold=1.0&eot_timeout_ms=30000";

    /** The model ends turns, as certain of it as it usually has to be. */
    private static final String TURNS_ARE_ITS = "&eot_threshold=0.7&eot_timeout_ms=";

    /** The least that the service accepts. */
    private static final long SHORTEST_TIMEOUT_MILLIS = 500;

    private static final String SEVERAL_LANGUAGES = "-multi";
    private static final String ENGLISH_ONLY = "-en";

    private FluxMessages() {}

    /** Whether a model understands a language; one whose name does not say so is trusted. */
    static boolean knows(String model, Wanted wanted) {
        return !model.endsWith(ENGLISH_ONLY) || language(wanted).equals("en");
    }

    /** Where to connect for telephone sound, in path and query. */
    static String address(String model, Wanted wanted) {
        return PATH
                + wanted.turnsWithin().map(FluxMessages::within).orElse(TURNS_ARE_OURS)
                + "&model="
                + ListenMessages.encoded(model)
                + (model.endsWith(SEVERAL_LANGUAGES)
                        ? "&language_hint=" + ListenMessages.encoded(language(wanted))
                        : "")
                + ListenMessages.likely(wanted)
                        .map(word -> "&keyterm=" + ListenMessages.encoded(word))
                        .collect(Collectors.joining());
    }

    /** After that much quiet a turn is over for the model, too. */
    private static String within(Duration quiet) {
        return TURNS_ARE_ITS + Math.max(SHORTEST_TIMEOUT_MILLIS, quiet.toMillis());
    }

    private static String language(Wanted wanted) {
        return wanted.language().split("-", 2)[0];
    }
}
