/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vetbell.port.Service;
import org.vetbell.port.Use;
import org.vetbell.port.Use.Kind;

/**
 * What the service says something cost: tokens of text and of sound, or the length of sound.
 * Untrusted.
 */
record Bill(Map<Kind, Long> amounts) {
    /** Nothing was said of it. */
    static final Bill NONE = new Bill(Map.of());

    /** Far beyond any bill, and far below what cannot be added up. */
    private static final long MOST = 1_000_000_000L;

    private static final String AUDIO = "audio_tokens";

    Bill {
        amounts = Map.copyOf(amounts);
    }

    /** Reads the member {@code usage} of what cost something. */
    static Bill in(JsonObject of) {
        if (!(of.get("usage") instanceof JsonObject usage)) {
            return NONE;
        }
        boolean byLength =
                usage.get("type") instanceof JsonString type && "duration".equals(type.getString());
        Map<Kind, Long> amounts = new EnumMap<>(Kind.class);
        if (byLength) {
            put(amounts, Kind.AUDIO_MILLIS, millis(usage));
        } else {
            read(usage, amounts);
            written(usage, amounts);
        }
        return new Bill(amounts);
    }

    boolean isNone() {
        return amounts.isEmpty();
    }

    List<Use> uses(Service service) {
        return amounts.entrySet().stream()
                .map(amount -> Use.reported(service, amount.getKey(), amount.getValue()))
                .toList();
    }

    /** Cached tokens are among the others, and sound among all. */
    private static void read(JsonObject usage, Map<Kind, Long> amounts) {
        JsonObject details = in(usage, "input_token_details");
        JsonObject known = in(details, "cached_tokens_details");
        long all = number(usage, "input_tokens");
        long audio = Math.min(all, number(details, AUDIO));
        long text = all - audio;
        long knownAudio = Math.min(audio, number(known, AUDIO));
        long knownText = Math.clamp(number(details, "cached_tokens") - knownAudio, 0, text);
        put(amounts, Kind.TOKENS_IN, text - knownText);
        put(amounts, Kind.TOKENS_CACHED, knownText);
        put(amounts, Kind.AUDIO_TOKENS_IN, audio - knownAudio);
        put(amounts, Kind.AUDIO_TOKENS_CACHED, knownAudio);
    }

    private static void written(JsonObject usage, Map<Kind, Long> amounts) {
        long all = number(usage, "output_tokens");
        long audio = Math.min(all, number(in(usage, "output_token_details"), AUDIO));
        put(amounts, Kind.TOKENS_OUT, all - audio);
        put(amounts, Kind.AUDIO_TOKENS_OUT, audio);
    }

    private static void put(Map<Kind, Long> amounts, Kind kind, long amount) {
        if (amount > 0) {
            amounts.put(kind, amount);
        }
    }

    private static long millis(JsonObject usage) {
        return usage.get("seconds") instanceof JsonNumber seconds
                ? Math.round(Math.clamp(seconds.doubleValue(), 0, MOST / 1000.0) * 1000)
                : 0;
    }

    private static JsonObject in(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static long number(JsonObject json, String name) {
        return json.get(name) instanceof JsonNumber number
                ? Math.clamp(number.longValue(), 0, MOST)
                : 0;
    }
}
