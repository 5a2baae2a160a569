/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vetbell.port.SpeechToText.Wanted;

/** What we say on a listening socket, beside sound, which goes as it is. */
final class ListenMessages {
    /** The sound so far is wanted as words for good. */
    static final String FINALIZE = "{\"type\":\"Finalize\"}";

    /** Ten seconds without this and without sound end the connection. */
    static final String KEEP_ALIVE = "{\"type\":\"KeepAlive\"}";

    /**
     * Our own ear ends turns, so the service is not to. Words of callers are not for the
     * improvement of models.
     */
    private static final String PATH =
            "/v1/listen?encoding=mulaw&sample_rate=8000&channels=1&interim_results=true"
                    + "&endpointing=false&smart_format=true&punctuate=true&mip_opt_out=true";

    /** Ways of speaking that models know apart; of other languages they know the main one. */
    private static final Set<String> KNOWN_APART =
            Set.of(
                    "en-US", "en-AU", "en-GB", "en-IN", "en-NZ", "es-419", "fr-CA", "de-CH",
                    "pt-BR", "pt-PT");

    private static final int MOST_KEYWORDS = 50;

    private ListenMessages() {}

    /** Where to connect for telephone sound, in path and query. */
    static String address(String model, Wanted wanted) {
        String likely = model.startsWith("nova-3") ? "&keyterm=" : "&keywords=";
        return PATH
                + "&model="
                + encoded(model)
                + "&language="
                + encoded(language(wanted.language()))
                + likely(wanted).map(word -> likely + encoded(word)).collect(Collectors.joining());
    }

    /** Words that are likely, as many as fit an address. */
    static Stream<String> likely(Wanted wanted) {
        return wanted.keywords().stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .limit(MOST_KEYWORDS);
    }

    private static String language(String tag) {
        return KNOWN_APART.contains(tag) ? tag : tag.split("-", 2)[0];
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
