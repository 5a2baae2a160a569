/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.vetbell.call.CommonPhrases;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.Voice;
import org.vetbell.port.Fault;
import org.vetbell.port.Meter;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.Use;

/**
 * Lets a voice say the common phrases of all practices once, so that they are in memory when the
 * first caller comes: two at a time, and only as long as the voice works. Any thread.
 */
final class PhraseWarmer {
    private static final int AT_ONCE = 2;

    /** Most phrases are the same for every practice. */
    private static final int MOST = 400;

    private final ChainVoice voice;
    private final Meter meter;
    private final Queue<Phrase> waiting = new ArrayDeque<>();

    /**
     * @param meter counts what is used, which is no call's
     */
    PhraseWarmer(ChainVoice voice, Meter meter) {
        this.voice = voice;
        this.meter = meter;
    }

    /** Begins; returns at once. */
    void begin(List<Clinic> clinics) {
        Set<Phrase> phrases = new LinkedHashSet<>();
        for (Clinic clinic : clinics) {
            for (String sentence : CommonPhrases.of(clinic)) {
                String words = SpeakableText.of(sentence, clinic.voice().language());
                phrases.add(new Phrase(words, clinic.voice()));
            }
        }
        synchronized (waiting) {
            phrases.stream().limit(MOST).forEach(waiting::add);
        }
        for (int i = 0; i < AT_ONCE; i++) {
            next();
        }
    }

    private void next() {
        Optional<Phrase> phrase = poll();
        if (phrase.isEmpty()) {
            return;
        }
        Optional<ChainVoice.Leave> leave = voice.leave();
        if (leave.isEmpty()) {
            stop();
            return;
        }
        Phrase its = phrase.get();
        voice.speak(its.words(), its.sound(), new Keeping(its, leave.get()));
    }

    private Optional<Phrase> poll() {
        synchronized (waiting) {
            return Optional.ofNullable(waiting.poll());
        }
    }

    /** Callers find out by themselves whether the voice is well again. */
    private void stop() {
        synchronized (waiting) {
            waiting.clear();
        }
    }

    private record Phrase(String words, Voice sound) {}

    /** Puts a phrase into memory when it is complete. */
    private final class Keeping implements TextToSpeech.Sink {
        private final Phrase phrase;
        private final ChainVoice.Leave leave;
        private final List<byte[]> sound = new ArrayList<>();

        Keeping(Phrase phrase, ChainVoice.Leave leave) {
            this.phrase = phrase;
            this.leave = leave;
        }

        @Override
        public void audio(byte[] mulaw) {
            sound.add(mulaw);
        }

        @Override
        public void used(Use use) {
            meter.used(use);
        }

        @Override
        public void done() {
            leave.worked();
            if (!sound.isEmpty()) {
                voice.remember(phrase.words(), phrase.sound(), sound);
            }
            next();
        }

        @Override
        public void failed(Fault fault) {
            leave.failed(fault);
            if (fault.isTheServices()) {
                stop();
            }
            next();
        }
    }
}
