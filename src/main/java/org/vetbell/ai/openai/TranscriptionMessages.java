/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import org.vetbell.ai.hearing.Microphone;
import org.vetbell.port.SpeechToText.Wanted;

/** What we say on a transcription socket. */
final class TranscriptionMessages {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final String COMMIT = "{\"type\":\"input_audio_buffer.commit\"}";
    private static final String APPEND = "{\"type\":\"input_audio_buffer.append\",\"audio\":\"";
    private static final String LIVE = "gpt-live";

    /** 60 ms: fewer messages, and little later. */
    private static final int PIECE = 480;

    /** The server refuses a buffer of less than 100 ms. */
    private static final int LEAST = 800;

    private TranscriptionMessages() {}

    /** The caller's sound on its way into a socket's buffer. */
    static Microphone microphone(Consumer<byte[]> out) {
        return new Microphone(PIECE, LEAST, out);
    }

    /** Sets the session up: telephone sound, and who ends turns. */
    static String session(OpenAiSettings settings, Wanted wanted) {
        JsonObjectBuilder input =
                JSON.createObjectBuilder()
                        .add("format", JSON.createObjectBuilder().add("type", "audio/pcmu"))
                        .add("transcription", transcription(settings.transcriptionModel(), wanted));
        if (settings.turnsWithin(wanted).isPresent()) {
            input.add("turn_detection", detection(settings));
        } else {
            input.addNull("turn_detection");
        }
        return JSON.createObjectBuilder()
                .add("type", "session.update")
                .add(
                        "session",
                        JSON.createObjectBuilder()
                                .add("type", "transcription")
                                .add("audio", JSON.createObjectBuilder().add("input", input)))
                .build()
                .toString();
    }

    /** How the service finds the end of a turn. */
    static JsonObjectBuilder detection(OpenAiSettings settings) {
        return JSON.createObjectBuilder().add("type", settings.turnDetection());
    }

    /** Sound, without an object tree for every frame. */
    static String append(byte[] mulaw) {
        String sound = Base64.getEncoder().encodeToString(mulaw);
        return new StringBuilder(APPEND.length() + sound.length() + 2)
                .append(APPEND)
                .append(sound)
                .append("\"}")
                .toString();
    }

    /** The turn is over. */
    static String commit() {
        return COMMIT;
    }

    /** Models that hear while the caller speaks take lists where older ones take one language. */
    static JsonObjectBuilder transcription(String model, Wanted wanted) {
        String language = wanted.language().split("-", 2)[0];
        JsonObjectBuilder transcription = JSON.createObjectBuilder().add("model", model);
        if (!model.startsWith(LIVE)) {
            return transcription.add("language", language);
        }
        return transcription
                .add("languages", JSON.createArrayBuilder().add(language))
                .add("keywords", JSON.createArrayBuilder(wanted.keywords()));
    }
}
