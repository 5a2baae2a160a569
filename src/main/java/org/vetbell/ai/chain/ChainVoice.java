/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.vetbell.clinic.Voice;
import org.vetbell.port.Fault;
import org.vetbell.port.TextToSpeech;

/** One voice of a chain, with what the chain knows of it. Any thread. */
final class ChainVoice {
    private final String name;
    private final TextToSpeech voice;
    private final Deadlines deadlines;
    private final Optional<VoiceBreaker> breaker;
    private final Optional<PhraseCache> phrases;
    private final Pace pace = new Pace();

    private ChainVoice(
            String name,
            TextToSpeech voice,
            Deadlines deadlines,
            Optional<VoiceBreaker> breaker,
            Optional<PhraseCache> phrases) {
        this.name = name;
        this.voice = voice;
        this.deadlines = deadlines;
        this.breaker = breaker;
        this.phrases = phrases;
    }

    /** A voice behind the network: with a breaker, and its common phrases in memory. */
    static ChainVoice remote(
            String name,
            TextToSpeech voice,
            Deadlines deadlines,
            LongSupplier nanos,
            PhraseCache phrases) {
        var breaker = new VoiceBreaker(name, nanos);
        return new ChainVoice(name, voice, deadlines, Optional.of(breaker), Optional.of(phrases));
    }

    /** The last voice: always asked, for there is no other. It has a memory of its own. */
    static ChainVoice last(String name, TextToSpeech voice) {
        return new ChainVoice(name, voice, Deadlines.LAST, Optional.empty(), Optional.empty());
    }

    String name() {
        return name;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    Pace pace() {
        return pace;
    }

    TextToSpeech.Speaking speak(String words, Voice sound, TextToSpeech.Sink sink) {
        return voice.speak(words, sound, sink);
    }

    /** Whether it may be asked; then exactly one of the others must be called. */
    boolean permits() {
        return breaker.map(VoiceBreaker::permits).orElse(true);
    }

    void worked(long since) {
        breaker.ifPresent(b -> b.worked(since));
    }

    void failed(long since, Fault fault) {
        breaker.ifPresent(b -> b.failed(since, fault));
    }

    void unused() {
        breaker.ifPresent(VoiceBreaker::unused);
    }

    Optional<List<byte[]>> remembered(String words) {
        return phrases.flatMap(p -> p.get(name, words));
    }

    /**
     * Whether the sound of the sentence is to be remembered.
     *
     * @param written the sentence before it was made speakable
     */
    boolean common(String written) {
        return phrases.map(p -> p.common(name, written)).orElse(false);
    }

    void remember(String words, List<byte[]> sound) {
        phrases.ifPresent(p -> p.keep(name, words, sound));
    }
}
