/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import java.util.Map;

/** What we say on a socket. */
final class Messages {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final double STABILITY = 0.5;
    private static final double SIMILARITY = 0.8;

    private Messages() {}

    /** Opens a context; only its first message may carry settings. */
    static String open(String context) {
        return JSON.createObjectBuilder()
                .add("text", " ")
                .add("context_id", context)
                .add(
                        "voice_settings",
                        JSON.createObjectBuilder()
                                .add("stability", STABILITY)
                                .add("similarity_boost", SIMILARITY))
                .build()
                .toString();
    }

    /** The whole sentence, to be spoken now. */
    static String say(String context, String sentence) {
        return JSON.createObjectBuilder()
                .add("text", sentence + " ")
                .add("context_id", context)
                .add("flush", true)
                .build()
                .toString();
    }

    /** Nothing follows in that context; also how it is broken off. */
    static String close(String context) {
        return JSON.createObjectBuilder()
                .add("context_id", context)
                .add("close_context", true)
                .build()
                .toString();
    }

    /** Keeps a socket that has nothing to do. */
    static String keepAlive() {
        return "{\"text\":\"\"}";
    }

    /** The socket is needed no longer. */
    static String closeSocket() {
        return "{\"close_socket\":true}";
    }
}
