/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.List;
import java.util.Optional;
import org.vetbell.ai.sound.Pace;
import org.vetbell.clinic.Voice;
import org.vetbell.port.Fault;
import org.vetbell.port.TextToSpeech;

/** One voice of a chain, with what the chain knows of it. Any thread. */
final class ChainVoice {
    private final String name;
    private final TextToSpeech voice;
    private final Deadlines deadlines;
    private final Optional<Breaker> breaker;
    private final Optional<PhraseCache> phrases;
    private final Pace pace = new Pace();

    private ChainVoice(
            String name,
            TextToSpeech voice,
            Deadlines deadlines,
            Optional<Breaker> breaker,
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
            Breaker breaker,
            PhraseCache phrases) {
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

    /** Leave to ask it; nothing while it rests. */
    Optional<Leave> leave() {
        return breaker.map(b -> b.permit().map(p -> new Leave(Optional.of(p))))
                .orElse(Optional.of(new Leave(Optional.empty())));
    }

    /** Whether it is trusted. */
    boolean trusted() {
        return breaker.map(Breaker::closed).orElse(true);
    }

    Optional<List<byte[]>> remembered(String words, Voice sound) {
        return phrases.flatMap(p -> p.get(key(sound), words));
    }

    /**
     * Whether the sound of the sentence is to be remembered.
     *
     * @param written the sentence before it was made speakable
     */
    boolean common(String written, Voice sound) {
        return phrases.map(p -> p.common(key(sound), written)).orElse(false);
    }

    void remember(String words, Voice sound, List<byte[]> finished) {
        phrases.ifPresent(p -> p.keep(key(sound), words, finished));
    }

    /** Ends what it holds, if it holds anything. */
    void close() {
        if (voice instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("the voice " + name + " does not close", e);
            }
        }
    }

    /** The same words sound otherwise in another language. */
    private String key(Voice sound) {
        return name + '/' + sound.language();
    }

    /** Leave to ask a voice once; to be told how it went. */
    record Leave(Optional<Breaker.Permit> permit) {
        void worked() {
            permit.ifPresent(Breaker.Permit::worked);
        }

        void failed(Fault fault) {
            permit.ifPresent(p -> p.failed(fault));
        }

        void unused() {
            permit.ifPresent(Breaker.Permit::unused);
        }
    }
}
