/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.ai.sound.SentenceCache;
import org.vetbell.audio.Ear;
import org.vetbell.audio.MuLaw;
import org.vetbell.port.Fault;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.TextToSpeechContract;
import org.vetbell.port.Use;

class FreeTtsVoiceTest implements TextToSpeechContract {
    private static final long CACHE_BYTES = 1 << 20;
    private static final String GREETING =
            "Thank you for calling Harbour Vets. We are open today until half past six.";
    private static VoicePool voices;

    @BeforeAll
    static void load() {
        voices = new VoicePool(1);
        voices.addOne();
    }

    @AfterAll
    static void unload() {
        voices.close();
    }

    @Override
    public TextToSpeech textToSpeech() {
        return new FreeTtsVoice(Runnable::run, voices, new SentenceCache(CACHE_BYTES));
    }

    @Test
    void isAsLoudAsTelephonePromptsAre() {
        assertThat(decibelsWhileSpeaking(spoken(GREETING))).isBetween(-22.5, -17.5);
    }

    @Test
    void doesNotClip() {
        for (short sample : MuLaw.decode(spoken(GREETING))) {
            assertThat(Math.abs((int) sample)).isLessThanOrEqualTo(32_000);
        }
    }

    @Test
    void endsWithoutLongSilence() {
        short[] samples = MuLaw.decode(spoken(GREETING));
        int quiet = 0;
        while (quiet < samples.length && Math.abs(samples[samples.length - 1 - quiet]) < 60) {
            quiet++;
        }
        assertThat(quiet).isLessThanOrEqualTo(100 * 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Okay.", "Right.", "All right."})
    void aRemarkIsNotDrawnOut(String remark) {
        int millis = spoken(remark).length / 8;
        assertThat(millis).isBetween(150, 500);
    }

    @Test
    void isSpeechToTheEar() {
        List<String> heard = new ArrayList<>();
        Ear ear = Ear.listening(Duration.ofMillis(700), Duration.ofMillis(500), new Noting(heard));
        byte[] speech = spoken(GREETING);
        ear.hear(new byte[0], 0);
        ear.hear(speech, 0);
        ear.gap(1000);
        assertThat(heard).startsWith("started").endsWith("stopped");
    }

    @Test
    void aSentenceSpokenBeforeNeedsNoVoice() {
        SentenceCache cache = new SentenceCache(CACHE_BYTES);
        Collected first = new Collected();
        new FreeTtsVoice(Runnable::run, voices, cache).speak(GREETING, SOUND, first);
        Collected again = new Collected();
        new FreeTtsVoice(FreeTtsVoiceTest::refuse, voices, cache).speak(GREETING, SOUND, again);
        assertThat(again.audio.toByteArray()).isEqualTo(first.audio.toByteArray());
        assertThat(again.ending).isEqualTo("done");
    }

    @Test
    void aRefusingExecutorIsAFailureTold() {
        Collected told = new Collected();
        new FreeTtsVoice(FreeTtsVoiceTest::refuse, voices, new SentenceCache(0))
                .speak(GREETING, SOUND, told);
        assertThat(told.ending).startsWith("failed");
    }

    @Test
    void tooManyWaitingSentencesAreRefused() {
        Deque<Runnable> later = new ArrayDeque<>();
        FreeTtsVoice voice = new FreeTtsVoice(later::add, voices, new SentenceCache(0));
        for (int i = 0; i < 256; i++) {
            voice.speak(GREETING, SOUND, new Collected()).cancel();
        }
        Collected oneTooMany = new Collected();
        voice.speak(GREETING, SOUND, oneTooMany);
        assertThat(oneTooMany.ending).startsWith("failed");

        later.forEach(Runnable::run);
        later.clear();
        Collected next = new Collected();
        voice.speak("Hello.", SOUND, next);
        later.forEach(Runnable::run);
        assertThat(next.ending).isEqualTo("done");
    }

    @Test
    void aSentenceCancelledBeforeItsTurnIsNeverSpoken() {
        Deque<Runnable> later = new ArrayDeque<>();
        Collected told = new Collected();
        new FreeTtsVoice(later::add, voices, new SentenceCache(0))
                .speak(GREETING, SOUND, told)
                .cancel();
        later.forEach(Runnable::run);
        assertThat(told.audio.size()).isZero();
        assertThat(told.ending).isNull();
    }

    @Test
    void aSentenceCancelledInTheMiddleStops() {
        Collected told = new Collected();
        TextToSpeech.Speaking[] speaking = new TextToSpeech.Speaking[1];
        Deque<Runnable> later = new ArrayDeque<>();
        told.afterEachPiece = () -> speaking[0].cancel();
        speaking[0] =
                new FreeTtsVoice(later::add, voices, new SentenceCache(0))
                        .speak(GREETING, SOUND, told);
        later.forEach(Runnable::run);
        assertThat(told.audio.size()).isLessThanOrEqualTo(800);
        assertThat(told.ending).isNull();
    }

    private byte[] spoken(String sentence) {
        Collected told = new Collected();
        textToSpeech().speak(sentence, SOUND, told);
        assertThat(told.ending).isEqualTo("done");
        return told.audio.toByteArray();
    }

    private static double decibelsWhileSpeaking(byte[] mulaw) {
        double sum = 0;
        int frames = 0;
        short[] samples = MuLaw.decode(mulaw);
        for (int at = 0; at + 160 <= samples.length; at += 160) {
            double power = 0;
            for (int i = at; i < at + 160; i++) {
                power += (double) samples[i] * samples[i] / 160;
            }
            if (power > 100 * 100) {
                sum += power;
                frames++;
            }
        }
        return 10 * Math.log10(sum / frames / (32768.0 * 32768.0));
    }

    private static void refuse(Runnable work) {
        throw new RejectedExecutionException("stopping");
    }

    private record Noting(List<String> heard) implements Ear.Listener {
        @Override
        public void speechStarted() {
            heard.add("started");
        }

        @Override
        public void speechStopped(Duration quiet) {
            heard.add("stopped");
        }
    }

    /** What a voice delivered. */
    private static final class Collected implements TextToSpeech.Sink {
        @Override
        public void used(Use use) {
            throw new AssertionError("the built-in voice costs nothing");
        }

        private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
        private Runnable afterEachPiece = () -> {};
        private String ending;

        @Override
        public void audio(byte[] mulaw) {
            audio.writeBytes(mulaw);
            afterEachPiece.run();
        }

        @Override
        public void done() {
            ending = "done";
        }

        @Override
        public void failed(Fault fault) {
            ending = "failed: " + fault.reason();
        }
    }
}
