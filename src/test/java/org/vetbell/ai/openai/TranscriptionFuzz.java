/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.vetbell.hostile.AnyRecogniser;

/** OpenAI's sockets of type transcription, on which anything is said. */
class TranscriptionFuzz {
    private static final OpenAiSettings SETTINGS =
            new OpenAiSettings(
                    Optional.of("test"),
                    URI.create("https://api.example.com"),
                    "gpt-live-transcribe",
                    Duration.ofMillis(1500),
                    "semantic_vad");

    @FuzzTest
    void everyPauseIsAnsweredOnce(byte[] input) {
        AnyRecogniser.keepsItsPromises(wire -> new OpenAiTranscription(wire, SETTINGS), input);
    }
}
