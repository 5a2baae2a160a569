/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.vetbell.ai.hearing.Service;
import org.vetbell.ai.hearing.SocketListening;
import org.vetbell.ai.wire.Wire;
import org.vetbell.port.SpeechToText;

/**
 * Live transcription by ElevenLabs' Scribe: a socket for each call, telephone sound as it is, turns
 * ended by our own ear. Any thread.
 */
public final class ScribeTranscription implements SpeechToText {
    private final Wire wire;
    private final ScribeSettings settings;

    /**
     * @param settings with a key
     */
    public ScribeTranscription(Wire wire, ScribeSettings settings) {
        this.wire = wire;
        this.settings = settings;
    }

    @Override
    public Readiness readiness() {
        return settings.key().isPresent() ? Readiness.READY : Readiness.ABSENT;
    }

    @Override
    public Listening listen(Wanted wanted, Sink sink) {
        return SocketListening.open(wire, new Scribe(settings, wanted), sink);
    }

    /** For one caller. */
    private record Scribe(ScribeSettings settings, Wanted wanted) implements Service {
        @Override
        public URI address() {
            return settings.socket(wanted);
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("xi-api-key", settings.key().orElse(""));
        }

        @Override
        public org.vetbell.port.Service seller() {
            return new org.vetbell.port.Service(ElevenLabsSettings.PROVIDER, settings.model());
        }

        @Override
        public Duration finalWithin() {
            return settings.finalWithin();
        }

        @Override
        public Talk talk(Line line) {
            return new ScribeTalk(line);
        }
    }
}
