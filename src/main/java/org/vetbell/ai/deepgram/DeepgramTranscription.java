/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import org.vetbell.ai.wire.Wire;
import org.vetbell.port.SpeechToText;

/**
 * Live transcription by Deepgram: a socket for each call, telephone sound as it is, turns ended by
 * our own ear. Any thread.
 */
public final class DeepgramTranscription implements SpeechToText {
    private final Wire wire;
    private final DeepgramSettings settings;

    /**
     * @param settings with a key
     */
    public DeepgramTranscription(Wire wire, DeepgramSettings settings) {
        this.wire = wire;
        this.settings = settings;
    }

    @Override
    public Readiness readiness() {
        return settings.key().isPresent() ? Readiness.READY : Readiness.ABSENT;
    }

    @Override
    public Listening listen(Wanted wanted, Sink sink) {
        var session = new ListenSession(wire, settings, wanted, sink);
        session.open();
        return session;
    }
}
