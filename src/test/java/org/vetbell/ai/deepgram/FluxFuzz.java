/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.vetbell.hostile.AnyRecogniser;

/** Sockets of Flux, on which anything is said. */
class FluxFuzz {
    private static final DeepgramSettings SETTINGS =
            new DeepgramSettings(
                    Optional.of("test"),
                    URI.create("https://api.example.com"),
                    "flux-general-en",
                    Duration.ofMillis(1500));

    @FuzzTest
    void everyPauseIsAnsweredOnce(byte[] input) {
        AnyRecogniser.keepsItsPromises(wire -> new DeepgramTranscription(wire, SETTINGS), input);
    }
}
