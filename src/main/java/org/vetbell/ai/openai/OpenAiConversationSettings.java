/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.vetbell.ai.wire.Given;
import org.vetbell.port.Service;

/**
 * How OpenAI hears and speaks by itself.
 *
 * @param model which model hears, thinks and speaks
 * @param voice the name of its voice
 * @param transcriptionModel which model writes down what the caller said, for the record
 * @param renewAfter when a connection is replaced by a new one; the service ends it after an hour
 * @param firstSoundWithin how long an answer may take to begin
 * @param gapWithin how long from one piece of an answer to the next
 */
public record OpenAiConversationSettings(
        String model,
        String voice,
        String transcriptionModel,
        Duration renewAfter,
        Duration firstSoundWithin,
        Duration gapWithin) {
    private static final String MODEL = "vetbell.ai.openai.realtime-model";
    private static final String VOICE = "vetbell.ai.openai.realtime-voice";
    private static final String TRANSCRIPTION_MODEL =
            "vetbell.ai.openai.realtime-transcription-model";
    private static final String MINUTES = "vetbell.ai.openai.realtime-session-minutes";
    private static final String FIRST_SOUND = "vetbell.ai.openai.realtime-first-sound-millis";
    private static final String GAP = "vetbell.ai.openai.realtime-gap-millis";

    public OpenAiConversationSettings {
        requireName(MODEL, model);
        requireName(VOICE, voice);
        requireName(TRANSCRIPTION_MODEL, transcriptionModel);
        Given.within(MINUTES, renewAfter.toMinutes(), 1, 59);
        Given.within(FIRST_SOUND, firstSoundWithin.toMillis(), 200, 10_000);
        Given.within(GAP, gapWithin.toMillis(), 200, 10_000);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static OpenAiConversationSettings from(Config config) {
        Given given = new Given(config);
        return new OpenAiConversationSettings(
                given.text(MODEL).orElse("gpt-realtime"),
                given.text(VOICE).orElse("marin"),
                given.text(TRANSCRIPTION_MODEL).orElse("gpt-4o-mini-transcribe"),
                Duration.ofMinutes(given.number(MINUTES, 50)),
                Duration.ofMillis(given.number(FIRST_SOUND, 2500)),
                Duration.ofMillis(given.number(GAP, 1500)));
    }

    /** Whom answers are bought of. */
    Service service() {
        return new Service(OpenAiSettings.PROVIDER, model);
    }

    /** Whom the caller's words are bought of. */
    Service writer() {
        return new Service(OpenAiSettings.PROVIDER, transcriptionModel);
    }

    private static void requireName(String key, String value) {
        Given.require(value.matches("[A-Za-z0-9_.:/-]{1,100}"), key + " is not a name");
    }
}
