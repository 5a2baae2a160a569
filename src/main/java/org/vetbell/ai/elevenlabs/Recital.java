/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import java.time.Duration;
import java.util.Optional;
import org.vetbell.ai.sound.Charge;
import org.vetbell.ai.sound.Pieces;
import org.vetbell.ai.wire.Alarm;
import org.vetbell.audio.MuLaw;
import org.vetbell.port.Fault;
import org.vetbell.port.TextToSpeech;

/**
 * One sentence on its way from the provider. Guarded by itself; the sink is called under that lock,
 * the pool and the socket are not. A socket that breaks before the first sound is tried once more.
 */
final class Recital implements TextToSpeech.Speaking {
    /** Callers have lower limits; this one sees to it that nothing is waited for for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** A minute. */
    private static final int MOST_BYTES = 480_000;

    private final ElevenLabsVoice pool;
    private final String words;
    private final String language;
    private final Buyer buyer;
    private final TextToSpeech.Sink sink;
    private Optional<ElevenLabsVoice.Place> place = Optional.empty();
    private Alarm.Ringing deadline = Alarm.Ringing.NONE;
    private boolean again;
    private boolean over;
    private int bytes;

    Recital(ElevenLabsVoice pool, String words, String language, Buyer buyer) {
        this.pool = pool;
        this.words = words;
        this.language = language;
        this.buyer = buyer;
        this.sink = buyer.sink();
    }

    String language() {
        return language;
    }

    /** Finds a socket that is newer than that one, and says the sentence there. */
    void place(long newerThan) {
        Optional<ElevenLabsVoice.Place> found = pool.take(this, newerThan);
        if (found.isEmpty()) {
            failed(new Fault(Fault.Kind.BUSY, "too many sentences are being made"));
            return;
        }
        boolean unwanted;
        synchronized (this) {
            place = found;
            unwanted = over;
            if (!unwanted) {
                await();
            }
        }
        ElevenLabsVoice.Place its = found.get();
        if (unwanted) {
            its.socket().abandoned(its.context());
        } else {
            its.socket().say(its.context(), words);
        }
    }

    @Override
    public void cancel() {
        finish().ifPresent(its -> its.socket().abandoned(its.context()));
    }

    void audio(byte[] mulaw) {
        boolean tooMuch;
        synchronized (this) {
            if (over) {
                return;
            }
            bytes += mulaw.length;
            tooMuch = bytes > MOST_BYTES;
            if (!tooMuch) {
                await();
                Pieces.of(mulaw, this::piece);
            }
        }
        if (tooMuch) {
            giveUp(new Fault(Fault.Kind.GARBLED, "more sound than a sentence may have"));
        }
    }

    synchronized void done() {
        if (!over) {
            over = true;
            deadline.stop();
            buyer.pays(bytes);
            sink.done();
        }
    }

    /** The sentence failed, the socket did not. */
    synchronized void failed(Fault fault) {
        if (!over) {
            over = true;
            deadline.stop();
            if (bytes > 0) {
                buyer.pays(bytes);
            }
            sink.failed(fault);
        }
    }

    /**
     * The socket is gone.
     *
     * @param another whether a new one may be better
     * @param newest the number of the newest at that moment
     */
    void lost(Fault fault, boolean another, long newest) {
        synchronized (this) {
            if (over || !another || again || bytes > 0) {
                failed(fault);
                return;
            }
            again = true;
            deadline.stop();
        }
        place(newest);
    }

    private void piece(byte[] mulaw) {
        if (!over) {
            sink.audio(mulaw);
        }
    }

    private void await() {
        deadline.stop();
        deadline = pool.wire().alarm().after(PATIENCE, this::late);
    }

    private void late() {
        giveUp(new Fault(Fault.Kind.SLOW, "nothing came for a sentence"));
    }

    private void giveUp(Fault fault) {
        Optional<ElevenLabsVoice.Place> its;
        synchronized (this) {
            its = place;
            failed(fault);
        }
        its.ifPresent(p -> p.socket().abandoned(p.context()));
    }

    private synchronized Optional<ElevenLabsVoice.Place> finish() {
        if (over) {
            return Optional.empty();
        }
        over = true;
        deadline.stop();
        if (place.isPresent()) {
            buyer.pays(bytes);
        }
        return place;
    }

    /**
     * Who wants the sentence.
     *
     * @param charge what it costs; once the service has it, it is made, whoever listens
     */
    record Buyer(Charge charge, TextToSpeech.Sink sink) {
        void pays(int bytes) {
            sink.used(charge.of(bytes / MuLaw.BYTES_PER_MILLI));
        }
    }
}
