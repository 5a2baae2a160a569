/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import org.vetbell.ai.hearing.NotListening;
import org.vetbell.ai.hearing.SocketListening;
import org.vetbell.ai.wire.Wire;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText;

/**
 * Live transcription by Deepgram: a socket for each call, telephone sound as it is, turns ended by
 * our own ear. The name of the model decides which of two protocols is spoken. Any thread.
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
        if (settings.flux() && !FluxMessages.knows(settings.transcriptionModel(), wanted)) {
            return NotListening.because(
                    new Fault(Fault.Kind.INVALID, "the model knows another language"), sink);
        }
        if (settings.flux()) {
            return SocketListening.open(wire, new FluxService(settings, wanted), sink);
        }
        var session = new ListenSession(wire, settings, wanted, sink);
        session.open();
        return session;
    }
}
