/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vetbell.ai.wire.Alarm;
import org.vetbell.clinic.Voice;
import org.vetbell.port.Fault;
import org.vetbell.port.TextToSpeech;

/**
 * Voices in order of preference, of which the first that works speaks. One that fails before its
 * first sound is replaced without a word lost; where one dies in the middle of a sentence the next
 * says the rest, in the same wording, from about the word that was being spoken. Nothing is told
 * after a cancel.
 *
 * <p>Any thread. The sink is called by one thread at a time and must not block. A caller waits for
 * each voice no longer than its deadlines say, and not at all for one whose breaker is open.
 */
public final class VoiceChain implements TextToSpeech, AutoCloseable {
    private final List<ChainVoice> voices;
    private final Alarm alarm;
    private final Losses losses;

    /**
     * @param voices at least one; the last of them is always asked
     * @param losses is told of voices that failed
     */
    VoiceChain(List<ChainVoice> voices, Alarm alarm, Losses losses) {
        this.voices = List.copyOf(voices);
        this.alarm = alarm;
        this.losses = losses;
    }

    @Override
    public Speaking speak(String sentence, Voice voice, Sink sink) {
        String words = SpeakableText.of(sentence, voice.language());
        if (!SpeakableText.says(words)) {
            sink.done();
            return () -> {};
        }
        var speech =
                new ChainedSpeech(this, new ChainedSpeech.Wanted(sentence, words, voice), sink);
        speech.begin();
        return speech;
    }

    /** Ends all voices that hold connections. */
    @Override
    public void close() {
        voices.forEach(ChainVoice::close);
    }

    /** The same voices, in which the one of that name comes first, if there is one. */
    VoiceChain preferring(String name) {
        List<ChainVoice> ordered = new ArrayList<>(voices);
        ordered.sort(Comparator.comparing(voice -> !voice.name().equals(name)));
        return new VoiceChain(ordered, alarm, losses);
    }

    List<ChainVoice> voices() {
        return voices;
    }

    Alarm alarm() {
        return alarm;
    }

    Losses losses() {
        return losses;
    }

    /** Who wants to know of voices that failed. Any thread; must not block. */
    @FunctionalInterface
    interface Losses {
        /** A voice failed with a sentence, of which so many bytes of sound had come. */
        void lost(String voice, Fault fault, int bytes);
    }
}
