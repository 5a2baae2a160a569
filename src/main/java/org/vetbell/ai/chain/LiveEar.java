/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToSpeech;
import org.vetbell.port.SpeechToText;

/**
 * A model that hears and speaks by itself, as the first recogniser of one call. It listens once:
 * one that was lost does not come back within the call. Any thread.
 */
final class LiveEar implements SpeechToText {
    private final SpeechToSpeech model;
    private volatile SpeechToSpeech.Session session;
    private volatile Sink words;

    LiveEar(SpeechToSpeech model) {
        this.model = model;
    }

    @Override
    public Readiness readiness() {
        return session == null ? model.readiness() : Readiness.DOWN;
    }

    @Override
    public Listening listen(Wanted wanted, Sink sink) {
        words = sink;
        session = model.open(wanted, sink);
        return session;
    }

    /** The session, or null when it was not asked to listen. */
    SpeechToSpeech.Session session() {
        return session;
    }

    /** It does not answer as it should: others are to listen. */
    void fail(Fault fault) {
        words.failed(fault);
    }
}
