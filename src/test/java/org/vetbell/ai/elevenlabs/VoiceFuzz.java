/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vetbell.clinic.Voice;
import org.vetbell.fake.ai.HandHeldWire;
import org.vetbell.hostile.FuzzInput;
import org.vetbell.hostile.LogWatch;
import org.vetbell.port.Fault;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.Use;

/**
 * A voice whose service says anything, line by line; {@code +} is a sentence to be spoken, {@code
 * -} one of which nobody wants more, {@code ~} a second that passes, and {@code ^1008} the end of
 * the connection. Each sentence ends once, and then there is room for others.
 */
class VoiceFuzz {
    private static final Voice VOICE = new Voice("en-AU", "Polly.Olivia-Neural");
    private static final int AT_ONCE = 4;
    private static final int A_MINUTE = 480_000;
    private static final Duration LONG = Duration.ofSeconds(30);

    @FuzzTest
    void everySentenceEndsOnce(byte[] input) {
        try (LogWatch log = new LogWatch()) {
            var trial = new Trial();
            FuzzInput.lines(input).forEach(trial::happens);
            trial.comesToAnEnd();
            log.assertTellsNothing();
        }
    }

    private static final class Trial {
        private final HandHeldWire wire = new HandHeldWire();
        private final ElevenLabsVoice voice =
                new ElevenLabsVoice(
                        wire.wire(),
                        new ElevenLabsSettings(
                                Optional.of("xi-test"),
                                URI.create("https://voice.example.com"),
                                "abc",
                                "eleven_flash_v2_5",
                                AT_ONCE));
        private final List<Sentence> sentences = new ArrayList<>();

        void happens(String line) {
            switch (line) {
                case "+" -> speak();
                case "-" -> cancel();
                case "~" -> wire.pass(Duration.ofSeconds(1));
                default -> told(line);
            }
        }

        void comesToAnEnd() {
            wire.pass(LONG);
            assertThat(sentences).allMatch(sentence -> sentence.over, "is over");
            for (int i = 0; i < AT_ONCE; i++) {
                assertThat(speak().over).as("there is room for others").isFalse();
            }
            assertThat(speak().over).as("there is room for no more").isTrue();
            voice.close();
            assertThat(sentences).allMatch(sentence -> sentence.over, "is over");
        }

        private void told(String line) {
            if (line.matches("\\^1[0-9]{3}")) {
                wire.close(Integer.parseInt(line.substring(1)));
            } else {
                wire.tell(line);
            }
        }

        private Sentence speak() {
            var sentence = new Sentence();
            sentences.add(sentence);
            sentence.speaking = voice.speak("Hello, this is Harbour Vets.", VOICE, sentence);
            return sentence;
        }

        private void cancel() {
            if (!sentences.isEmpty()) {
                Sentence last = sentences.getLast();
                last.speaking.cancel();
                last.over = true;
                last.unwanted = true;
            }
        }
    }

    private static final class Sentence implements TextToSpeech.Sink {
        private TextToSpeech.Speaking speaking;
        private boolean over;
        private boolean unwanted;
        private int bytes;

        @Override
        public void audio(byte[] mulaw) {
            assertIsWanted();
            bytes += mulaw.length;
            assertThat(bytes).isLessThanOrEqualTo(A_MINUTE);
        }

        @Override
        public void done() {
            assertIsWanted();
            over = true;
        }

        @Override
        public void failed(Fault fault) {
            assertIsWanted();
            over = true;
            assertThat(fault.reason()).doesNotContain(FuzzInput.PERSONAL).hasSizeBetween(1, 80);
        }

        @Override
        public void used(Use use) {}

        private void assertIsWanted() {
            assertThat(over).as("something came after the end").isFalse();
            assertThat(unwanted).as("something came to nobody").isFalse();
        }
    }
}
