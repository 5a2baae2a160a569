/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vetbell.ai.sound.Rest;
import org.vetbell.ai.wire.Alarm;
import org.vetbell.audio.MuLaw;
import org.vetbell.clinic.Voice;
import org.vetbell.port.Fault;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.Use;

/**
 * One sentence on its way down a chain of voices. Its lock keeps sound, deadlines and cancelling in
 * order; voices are never called under it, for they may hold locks of their own while they deliver.
 */
final class ChainedSpeech implements TextToSpeech.Speaking {
    private static final Logger LOG = System.getLogger(ChainedSpeech.class.getName());

    /** No sentence takes so many times as long as it should, with some seconds to spare. */
    private static final int ABSURD = 3;

    private static final int SPARE = 5 * MuLaw.RATE_HZ;

    private final Object lock = new Object();
    private final VoiceChain chain;
    private final Wanted wanted;
    private final TextToSpeech.Sink sink;
    private Attempt current;
    private boolean over;

    /**
     * What is to be said.
     *
     * @param written the sentence as it was given
     * @param words the sentence as it is spoken
     */
    record Wanted(String written, String words, Voice sound) {}

    ChainedSpeech(VoiceChain chain, Wanted wanted, TextToSpeech.Sink sink) {
        this.chain = chain;
        this.wanted = wanted;
        this.sink = sink;
    }

    void begin() {
        next(0, wanted.words(), new Fault(Fault.Kind.BROKEN, "there is no voice"));
    }

    @Override
    public void cancel() {
        Attempt its;
        synchronized (lock) {
            if (over) {
                return;
            }
            over = true;
            its = current;
            current = null;
        }
        if (its != null) {
            its.abandon();
        }
    }

    private void next(int index, String words, Fault why) {
        List<ChainVoice> voices = chain.voices();
        for (int i = index; i < voices.size(); i++) {
            Optional<ChainVoice.Leave> leave = voices.get(i).leave();
            if (leave.isPresent()) {
                new Attempt(i, words, leave.get()).start();
                return;
            }
        }
        synchronized (lock) {
            if (!over) {
                over = true;
                sink.failed(why);
            }
        }
    }

    /** One voice saying the sentence, or what is left of it. */
    private final class Attempt implements TextToSpeech.Sink {
        private final int index;
        private final ChainVoice voice;
        private final String words;
        private final ChainVoice.Leave leave;
        private final List<byte[]> kept = new ArrayList<>();
        private final boolean keep;
        private Alarm.Ringing deadline = Alarm.Ringing.NONE;
        private TextToSpeech.Speaking speaking;
        private int bytes;

        Attempt(int index, String words, ChainVoice.Leave leave) {
            this.leave = leave;
            this.index = index;
            this.voice = chain.voices().get(index);
            this.words = words;
            this.keep =
                    words.equals(wanted.words()) && voice.common(wanted.written(), wanted.sound());
        }

        void start() {
            var remembered = voice.remembered(words, wanted.sound());
            if (remembered.isPresent()) {
                leave.unused();
                playBack(remembered.get());
                return;
            }
            synchronized (lock) {
                if (over) {
                    leave.unused();
                    return;
                }
                current = this;
                deadline = chain.alarm().after(voice.deadlines().firstSound(), this::late);
            }
            try {
                begun(voice.speak(words, wanted.sound(), this));
            } catch (RuntimeException broken) {
                LOG.log(Level.WARNING, "a voice has a flaw", broken);
                failed(new Fault(Fault.Kind.BROKEN, broken.getClass().getSimpleName()));
            }
        }

        private void begun(TextToSpeech.Speaking its) {
            boolean unwanted;
            synchronized (lock) {
                speaking = its;
                unwanted = current != this;
            }
            if (unwanted) {
                its.cancel();
            }
        }

        /** What was begun costs the same, whoever goes on with it. */
        @Override
        public void used(Use use) {
            sink.used(use);
        }

        @Override
        public void audio(byte[] mulaw) {
            boolean absurd;
            synchronized (lock) {
                if (current != this) {
                    return;
                }
                absurd = bytes + mulaw.length > ABSURD * voice.pace().bytes(words.length()) + SPARE;
                if (!absurd) {
                    sounded(mulaw);
                }
            }
            if (absurd) {
                failed(new Fault(Fault.Kind.GARBLED, "more sound than any sentence has"));
            }
        }

        @Override
        public void done() {
            synchronized (lock) {
                if (current == this && bytes > 0) {
                    complete();
                    return;
                }
            }
            failed(new Fault(Fault.Kind.GARBLED, "a sentence without sound"));
        }

        @Override
        public void failed(Fault fault) {
            String rest;
            TextToSpeech.Speaking its;
            synchronized (lock) {
                if (current != this) {
                    return;
                }
                current = null;
                deadline.stop();
                its = speaking;
                rest = bytes == 0 ? words : Rest.of(words, bytes, voice.pace());
                if (rest.isEmpty()) {
                    over = true;
                    sink.done();
                }
            }
            if (its != null) {
                its.cancel();
            }
            leave.failed(fault);
            chain.losses().lost(voice.name(), fault, bytes);
            if (!rest.isEmpty()) {
                next(index + 1, rest, fault);
            }
        }

        /** The caller wants no more of it. */
        void abandon() {
            TextToSpeech.Speaking its;
            synchronized (lock) {
                deadline.stop();
                its = speaking;
            }
            if (its != null) {
                its.cancel();
            }
            if (bytes > 0) {
                leave.worked();
            } else {
                leave.unused();
            }
        }

        private void late() {
            failed(new Fault(Fault.Kind.SLOW, "no sound in time"));
        }

        private void sounded(byte[] mulaw) {
            deadline.stop();
            deadline = chain.alarm().after(voice.deadlines().gap(), this::late);
            bytes += mulaw.length;
            if (keep) {
                kept.add(mulaw.clone());
            }
            sink.audio(mulaw);
        }

        private void complete() {
            current = null;
            over = true;
            deadline.stop();
            leave.worked();
            voice.pace().learn(words, bytes);
            if (keep) {
                voice.remember(words, wanted.sound(), kept);
            }
            sink.done();
        }

        private void playBack(List<byte[]> sound) {
            synchronized (lock) {
                for (byte[] piece : sound) {
                    if (over) {
                        return;
                    }
                    sink.audio(piece.clone());
                }
                if (!over) {
                    over = true;
                    sink.done();
                }
            }
        }
    }
}
