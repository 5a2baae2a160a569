/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;
import org.vetbell.ai.wire.JsonMessage;
import org.vetbell.port.Fault;

/** What the server says on a listening socket. Untrusted: may be anything. */
sealed interface Heard {
    /**
     * What is said in a stretch of sound.
     *
     * @param from where it begins, in bytes of sound on this connection
     * @param to where it ends
     * @param words the same, one by one; perhaps empty
     */
    record Result(
            long from, long to, Standing standing, String text, double confidence, List<Word> words)
            implements Heard {}

    /** The service is in trouble, or talks nonsense. */
    record Failed(Fault fault) implements Heard {}

    /** Nothing that concerns us. */
    record Other() implements Heard {}

    /**
     * One word.
     *
     * @param from where it begins, in bytes of sound on this connection
     */
    record Word(long from, String text) {}

    /** How far a result can be relied upon. */
    enum Standing {
        /** It may change. */
        INTERIM,
        /** It will not. */
        CERTAIN,
        /** It will not, and is the last of the sound that we wanted to be certain. */
        FINALIZED
    }

    /** Reads a message. */
    static Heard of(String message) {
        try {
            JsonObject json = JsonMessage.read(message);
            return switch (json.getString("type", "")) {
                case "Results" -> Reading.result(json);
                case "Error" ->
                        new Failed(new Fault(Fault.Kind.BROKEN, "the service reports an error"));
                default -> new Other();
            };
        } catch (JsonException | ClassCastException | IllegalStateException e) {
            return new Failed(new Fault(Fault.Kind.GARBLED, "a message is no JSON object"));
        }
    }

    /** How messages are read. */
    final class Reading {
        private static final int BYTES_PER_SECOND = 8000;

        /** Longer than any call. */
        private static final double LONGEST_SECONDS = 1e6;

        private Reading() {}

        private static Result result(JsonObject json) {
            long from = bytes(json, "start");
            Standing certain =
                    json.getBoolean("from_finalize", false) ? Standing.FINALIZED : Standing.CERTAIN;
            JsonObject best = best(json);
            return new Result(
                    from,
                    from + bytes(json, "duration"),
                    json.getBoolean("is_final", false) ? certain : Standing.INTERIM,
                    best.getString("transcript", "").strip(),
                    Math.clamp(number(best, "confidence", 1), 0, 1),
                    words(best.getJsonArray("words")));
        }

        private static JsonObject best(JsonObject json) {
            JsonObject channel = json.getJsonObject("channel");
            JsonArray alternatives = channel == null ? null : channel.getJsonArray("alternatives");
            return alternatives == null || alternatives.isEmpty()
                    ? JsonObject.EMPTY_JSON_OBJECT
                    : alternatives.getJsonObject(0);
        }

        private static List<Word> words(JsonArray words) {
            return words == null
                    ? List.of()
                    : words.getValuesAs(JsonObject.class).stream().map(Reading::word).toList();
        }

        private static Word word(JsonObject json) {
            String plain = json.getString("word", "");
            return new Word(bytes(json, "start"), json.getString("punctuated_word", plain));
        }

        private static long bytes(JsonObject json, String seconds) {
            double bounded = Math.clamp(number(json, seconds, 0), 0, LONGEST_SECONDS);
            return Math.round(bounded * BYTES_PER_SECOND);
        }

        private static double number(JsonObject json, String name, double usual) {
            JsonNumber number = json.getJsonNumber(name);
            return number == null ? usual : number.doubleValue();
        }
    }
}
