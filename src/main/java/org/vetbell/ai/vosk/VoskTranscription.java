/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.vosk;

import java.util.concurrent.Semaphore;
import org.vetbell.ai.hearing.NotListening;
import org.vetbell.ai.wire.Wire;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText;

/**
 * Transcription on this machine: a recogniser of Vosk's for each call, as many at a time as are
 * allowed, turns ended by our own ear. Any thread; never blocks. Owned by whoever made it, who
 * closes it.
 */
public final class VoskTranscription implements SpeechToText, AutoCloseable {
    private final Wire wire;
    private final VoskSettings settings;
    private final Engine engine;
    private final Semaphore places;

    VoskTranscription(Wire wire, VoskSettings settings, Engine engine) {
        this.wire = wire;
        this.settings = settings;
        this.engine = engine;
        this.places = new Semaphore(settings.atOnce());
    }

    /**
     * Loads library and model, which takes seconds.
     *
     * @param settings with a model
     * @throws IllegalArgumentException saying which setting is wrong, and how
     */
    public static VoskTranscription load(Wire wire, VoskSettings settings) {
        Engine engine = NativeEngine.load(settings.library(), settings.model().orElseThrow());
        return new VoskTranscription(wire, settings, engine);
    }

    /** With all places taken a new call is better off with another recogniser. */
    @Override
    public Readiness readiness() {
        return places.availablePermits() > 0 ? Readiness.READY : Readiness.DOWN;
    }

    @Override
    public Listening listen(Wanted wanted, Sink sink) {
        if (!settings.language().equals(wanted.language().split("-", 2)[0])) {
            return NotListening.because(
                    new Fault(Fault.Kind.INVALID, "the model knows another language"), sink);
        }
        if (!places.tryAcquire()) {
            return NotListening.because(
                    new Fault(Fault.Kind.BUSY, "as many callers are heard as may be"), sink);
        }
        return new VoskListening(
                wire, new Sound(engine), settings.finalWithin(), sink, places::release);
    }

    @Override
    public void close() {
        engine.close();
    }
}
