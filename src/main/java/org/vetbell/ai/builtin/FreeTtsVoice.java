/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vetbell.ai.sound.SentenceCache;
import org.vetbell.clinic.Voice;
import org.vetbell.port.TextToSpeech;

/**
 * The embedded voice: FreeTTS, without account, network or native library.
 *
 * <p>Any thread. A sentence spoken before comes from memory within {@link #speak} itself; a new one
 * is spoken on the executor by one of a few voices, and delivered while it is being made. Waiting
 * for a voice has a deadline, and the number of those who wait a bound.
 */
public final class FreeTtsVoice implements TextToSpeech {
    private static final Logger LOG = Logger.getLogger(FreeTtsVoice.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int MOST_WAITING = 256;

    private final Executor executor;
    private final VoicePool voices;
    private final SentenceCache cache;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param executor where sentences are made; may block
     */
    FreeTtsVoice(Executor executor, VoicePool voices, SentenceCache cache) {
        this.executor = executor;
        this.voices = voices;
        this.cache = cache;
    }

    /** Loads the voices, off the way of any caller. */
    void warmUp() {
        for (int i = 0; i < voices.size(); i++) {
            executor.execute(voices::addOne);
        }
    }

    @Override
    public Speaking speak(String sentence, Voice voice, Sink sink) {
        Recital recital = new Recital(sentence.strip(), sink);
        if (recital.sentence().isEmpty()) {
            recital.playBack(List.of());
        } else if (!fromMemory(recital)) {
            fromVoice(recital);
        }
        return recital;
    }

    private boolean fromMemory(Recital recital) {
        var finished = cache.get(recital.sentence());
        finished.ifPresent(recital::playBack);
        return finished.isPresent();
    }

    private void fromVoice(Recital recital) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            recital.failed("too many sentences wait for a voice");
            return;
        }
        try {
            executor.execute(() -> perform(recital));
        } catch (RejectedExecutionException e) {
            waiting.decrementAndGet();
            recital.failed("the voice takes no more work");
        }
    }

    private void perform(Recital recital) {
        try {
            Optional<Kevin> kevin = voices.take(PATIENCE);
            if (kevin.isEmpty()) {
                recital.failed("no voice became free in time");
                return;
            }
            try {
                performWith(kevin.get(), recital);
            } finally {
                voices.giveBack(kevin.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            recital.failed("interrupted");
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Others may have asked for the same sentence: it can be in memory by now. */
    private void performWith(Kevin kevin, Recital recital) {
        if (!recital.wanted() || fromMemory(recital)) {
            return;
        }
        try {
            if (recital.speak(kevin)) {
                cache.put(recital.sentence(), recital.pieces());
            }
        } catch (RuntimeException | Error e) {
            // A library of 2005: whatever it throws must become an event, or the call waits for
            // ever.
            LOG.log(Level.WARNING, "the embedded voice failed", e);
            recital.failed("the voice failed");
        }
    }
}
