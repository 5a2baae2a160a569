/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.vetbell.clinic.Voice;

/** What all {@link TextToSpeech} do. */
public interface TextToSpeechContract {
    Voice SOUND = new Voice("en-AU", "Polly.Olivia-Neural");
    Duration PATIENCE = Duration.ofSeconds(20);

    /** The voice under test, ready to speak. */
    TextToSpeech textToSpeech();

    @Test
    default void aSentenceBecomesAudioAndIsDone() {
        Listener listener = spoken("Thank you for calling Harbour Vets.");
        assertThat(listener.ending.join()).isEqualTo("done");
        assertThat(listener.millis()).isBetween(500, 6000);
    }

    @Test
    default void audioComesInSmallPieces() {
        Listener listener = spoken("You can ask about opening hours, or leave a message.");
        assertThat(listener.pieces).isNotEmpty().allMatch(length -> length > 0 && length <= 800);
    }

    @Test
    default void moreWordsTakeLonger() {
        int brief = spoken("Hello there.").millis();
        int wordy = spoken("Hello there, this is a considerably longer sentence.").millis();
        assertThat(wordy).isGreaterThan(brief);
    }

    @Test
    default void theSameSentenceSoundsTheSameAgain() {
        String sentence = "Is there anything else I can do for you?";
        assertThat(spoken(sentence).bytes()).isEqualTo(spoken(sentence).bytes());
    }

    @Test
    default void whoeverGetsAudioMayChangeIt() {
        String sentence = "Please leave a message.";
        byte[] before = spoken(sentence).bytes();
        Listener vandal = new Listener(true);
        textToSpeech().speak(sentence, SOUND, vandal);
        vandal.await();
        assertThat(spoken(sentence).bytes()).isEqualTo(before);
    }

    @Test
    default void nothingToSayIsDoneAtOnce() {
        Listener listener = spoken("  ");
        assertThat(listener.ending.join()).isEqualTo("done");
    }

    @Test
    default void strangeCharactersDoNoHarm() {
        Listener listener = spoken("Caf\u00e9 <b>&amp;</b> \u732b \uD83D\uDC31 \u2019s $%^ {]");
        assertThat(listener.ending.join()).isEqualTo("done");
    }

    @Test
    default void afterCancellingNothingEnds() throws Exception {
        Listener cancelled = new Listener(false);
        textToSpeech().speak("This sentence is cut short.", SOUND, cancelled).cancel();
        spoken("And another one is spoken.");
        try {
            // Only what was on its way already may still arrive, and never a failure.
            assertThat(cancelled.ending.get(50, TimeUnit.MILLISECONDS)).isEqualTo("done");
        } catch (TimeoutException e) {
            assertThat(cancelled.ending).isNotDone();
        }
    }

    private Listener spoken(String sentence) {
        Listener listener = new Listener(false);
        textToSpeech().speak(sentence, SOUND, listener);
        listener.await();
        return listener;
    }

    /** Collects what a voice delivers. */
    final class Listener implements TextToSpeech.Sink {
        @Override
        public void used(Use use) {}

        private final List<Integer> pieces = new ArrayList<>();
        private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
        private final CompletableFuture<String> ending = new CompletableFuture<>();
        private final boolean vandal;

        Listener(boolean vandal) {
            this.vandal = vandal;
        }

        @Override
        public void audio(byte[] mulaw) {
            pieces.add(mulaw.length);
            audio.writeBytes(mulaw);
            if (vandal) {
                Arrays.fill(mulaw, (byte) 0);
            }
        }

        @Override
        public void done() {
            assertThat(ending.complete("done")).isTrue();
        }

        @Override
        public void failed(Fault fault) {
            assertThat(ending.complete("failed: " + fault.reason())).isTrue();
        }

        void await() {
            ending.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        }

        byte[] bytes() {
            return audio.toByteArray();
        }

        int millis() {
            return audio.size() / 8;
        }
    }
}
