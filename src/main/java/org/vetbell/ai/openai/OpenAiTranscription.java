/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import org.vetbell.ai.wire.Wire;
import org.vetbell.port.SpeechToText;

/**
 * Live transcription by OpenAI: a realtime session of type {@code transcription} for each call,
 * telephone sound as it is. Any thread.
 */
public final class OpenAiTranscription implements SpeechToText {
    private final Wire wire;
    private final OpenAiSettings settings;

    /**
     * @param settings with a key
     */
    public OpenAiTranscription(Wire wire, OpenAiSettings settings) {
        this.wire = wire;
        this.settings = settings;
    }

    @Override
    public Readiness readiness() {
        return settings.key().isPresent() ? Readiness.READY : Readiness.ABSENT;
    }

    @Override
    public Listening listen(Wanted wanted, Sink sink) {
        var session = new TranscriptionSession(wire, settings, wanted, sink);
        if (settings.turnsWithin(wanted).isPresent()) {
            sink.tellsTurns(true);
        }
        session.open();
        return session;
    }
}
