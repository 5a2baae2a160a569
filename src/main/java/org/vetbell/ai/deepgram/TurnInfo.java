/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import org.vetbell.ai.wire.JsonMessage;
import org.vetbell.port.Fault;

/** What the server says on a socket of Flux. Untrusted: may be anything. */
sealed interface TurnInfo {
    /**
     * How a turn stands.
     *
     * @param until where the sound ends that was transcribed, in bytes of this connection
     * @param text all words of the turn; perhaps none
     * @param confidence of the word that is least certain; 1 where there is none
     * @param over whether the turn is over and its words are for good
     */
    record Turn(long until, String text, double confidence, boolean over) implements TurnInfo {}

    /** The service does not want us, or talks nonsense. */
    record Failed(Fault fault) implements TurnInfo {}

    /** The service is in trouble. */
    record Broken(Fault fault) implements TurnInfo {}

    /** Nothing that concerns us. */
    record Other() implements TurnInfo {}

    /** Reads a message. */
    static TurnInfo of(String message) {
        try {
            JsonObject json = JsonMessage.read(message);
            return switch (json.getString("type", "")) {
                case "TurnInfo" -> Reading.turn(json);
                case "Error" ->
                        new Broken(new Fault(Fault.Kind.BROKEN, "the service reports an error"));
                case "ConfigureFailure" ->
                        new Failed(new Fault(Fault.Kind.INVALID, "the service refuses settings"));
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

        /**
         * A turn that may be over ({@code EagerEndOfTurn}) goes on as far as we are concerned:
         * guesses on its words are made as on all others.
         */
        private static final Set<String> GOES_ON =
                Set.of("StartOfTurn", "Update", "EagerEndOfTurn", "TurnResumed");

        private Reading() {}

        private static TurnInfo turn(JsonObject json) {
            String event = json.getString("event", "");
            boolean over = "EndOfTurn".equals(event);
            if (!over && !GOES_ON.contains(event)) {
                return new Other();
            }
            double seconds =
                    json.get("audio_window_end") instanceof JsonNumber number
                            ? Math.clamp(number.doubleValue(), 0, LONGEST_SECONDS)
                            : 0;
            return new Turn(
                    Math.round(seconds * BYTES_PER_SECOND),
                    json.get("transcript") instanceof JsonString text
                            ? text.getString().strip()
                            : "",
                    confidence(json),
                    over);
        }

        private static double confidence(JsonObject json) {
            if (!json.containsKey("words")) {
                return 1;
            }
            double least = 1;
            for (JsonValue word : json.getJsonArray("words")) {
                JsonNumber its = word.asJsonObject().getJsonNumber("confidence");
                least = its == null ? least : Math.min(least, Math.clamp(its.doubleValue(), 0, 1));
            }
            return least;
        }
    }
}
