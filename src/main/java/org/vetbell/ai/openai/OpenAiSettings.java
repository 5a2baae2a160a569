/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.vetbell.ai.wire.Given;
import org.vetbell.port.Service;
import org.vetbell.port.SpeechToText.Wanted;

/**
 * How OpenAI is reached.
 *
 * @param key the account's; without it nothing of OpenAI is used
 * @param base the address, without a final slash and without {@code /v1}
 * @param transcriptionModel which model hears
 * @param finalWithin how long after a pause its words may take
 * @param turnDetection how the service finds the end of a turn where it is asked to, in its words
 */
public record OpenAiSettings(
        Optional<String> key,
        URI base,
        String transcriptionModel,
        Duration finalWithin,
        String turnDetection) {
    static final String PROVIDER = "openai";

    private static final String BASE = "OPENAI_BASE_URL";
    private static final String CONVERSATIONS_BASE = "vetbell.ai.openai.speech-to-speech-base-url";
    private static final String REALTIME_BASE = "vetbell.ai.openai.realtime-base-url";
    private static final String TURN_DETECTION = "vetbell.ai.openai.turn-detection";
    private static final String FINAL_WITHIN = "vetbell.ai.openai.final-within-millis";

    private static final Set<String> DETECTIONS = Set.of("semantic_vad", "server_vad");

    /** It writes down what others have ended, and refuses to be asked for more. */
    private static final String WITHOUT_TURNS = "gpt-realtime-whisper";

    public OpenAiSettings {
        Given.callable(BASE + " or " + REALTIME_BASE, base);
        Given.within(FINAL_WITHIN, finalWithin.toMillis(), 200, 10_000);
        Given.require(
                DETECTIONS.contains(turnDetection),
                TURN_DETECTION + " must be semantic_vad or server_vad");
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static OpenAiSettings from(Config config) {
        return at(config, REALTIME_BASE, BASE);
    }

    /** Reads the settings for those who hear and speak by themselves, who may live elsewhere. */
    public static OpenAiSettings forConversations(Config config) {
        return at(config, CONVERSATIONS_BASE, REALTIME_BASE, BASE);
    }

    private static OpenAiSettings at(Config config, String... bases) {
        Given given = new Given(config);
        return new OpenAiSettings(
                given.text("OPENAI_API_KEY"),
                given.addressBeforeVersion("https://api.openai.com", bases),
                given.text("vetbell.ai.openai.transcription-model").orElse("gpt-live-transcribe"),
                Duration.ofMillis(given.number(FINAL_WITHIN, 1500)),
                given.text(TURN_DETECTION).orElse("semantic_vad"));
    }

    /** Whom words are bought of. */
    Service service() {
        return new Service(PROVIDER, transcriptionModel);
    }

    /** How long the transcription may take to tell that a turn is over; empty: it does not tell. */
    Optional<Duration> turnsWithin(Wanted wanted) {
        return transcriptionModel.startsWith(WITHOUT_TURNS)
                ? Optional.empty()
                : wanted.turnsWithin();
    }

    /** The address of a socket. */
    URI socket(String pathAndQuery) {
        return Given.socket(base, pathAndQuery);
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "OpenAiSettings[key=%s, base=%s, transcriptionModel=%s]"
                .formatted(key.isPresent() ? "set" : "none", base, transcriptionModel);
    }
}
