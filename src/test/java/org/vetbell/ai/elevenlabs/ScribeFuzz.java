/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.vetbell.hostile.AnyRecogniser;

/** Scribe's sockets, on which anything is said. */
class ScribeFuzz {
    private static final ScribeSettings SETTINGS =
            new ScribeSettings(
                    Optional.of("test"),
                    URI.create("https://api.example.com"),
                    "scribe_v2_realtime",
                    Duration.ofMillis(1500));

    @FuzzTest
    void everyPauseIsAnsweredOnce(byte[] input) {
        AnyRecogniser.keepsItsPromises(wire -> new ScribeTranscription(wire, SETTINGS), input);
    }
}
