/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.clinic.Voice;
import org.vetbell.fake.SampleClinics;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToSpeech.Answering;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.Use;

/** Sentences of a model that speaks by itself have its own sound. */
class LiveVoiceTest {
    private static final Voice SOUND = SampleClinics.harbour().voice();
    private static final byte OWN = 1;
    private static final byte OTHER = 2;

    private final List<String> saidByOther = new ArrayList<>();
    private final List<String> overheard = new ArrayList<>();
    private final LiveVoice voice =
            new LiveVoice(this::other, (sentence, part) -> overheard.add(part));
    private final VoicedAnswer answer = voice.begin();
    private final Told told = new Told();

    LiveVoiceTest() {
        voice.asked(answer, told);
    }

    @Test
    void aSentenceHasTheSoundThatIsThereAndThatComes() {
        voice.words(answer, "We are open.");
        voice.sound(answer, own(1000));
        Mouth mouth = speak("We are open.");
        assertThat(mouth.size()).isEqualTo(1000);
        voice.sound(answer, own(500));
        assertThat(mouth.size()).isEqualTo(1500);
        assertThat(mouth.done).isFalse();
        voice.ended(answer, true);
        assertThat(mouth.done).isTrue();
        assertThat(saidByOther).isEmpty();
    }

    @Test
    void theFirstWordsBeginBeforeTheRestIsKnown() {
        voice.words(answer, "We are");
        voice.sound(answer, own(800));
        Mouth first = speak("We");
        assertThat(first.size()).isEqualTo(800);
        voice.words(answer, " open until six.");
        voice.sound(answer, own(8000));
        assertThat(first.done).isTrue();
        Mouth second = speak("are open until six.");
        voice.ended(answer, true);
        assertThat(second.done).isTrue();
        assertThat(first.size() + second.size()).isEqualTo(8800);
    }

    @Test
    void ofACompleteAnswerEachSentenceHasItsShareAndTheLastTheRest() {
        voice.words(answer, "Aaaa. Bbbb. Cc.");
        voice.sound(answer, own(10_000));
        voice.ended(answer, true);
        Mouth first = speak("Aaaa.");
        Mouth second = speak("Bbbb.");
        Mouth third = speak("Cc.");
        assertThat(first.size()).isBetween(4_000, 4_800);
        assertThat(second.size()).isBetween(3_000, 4_800);
        assertThat(first.size() + second.size() + third.size()).isEqualTo(10_000);
        assertThat(List.of(first.done, second.done, third.done)).containsOnly(true);
    }

    @Test
    void whatIsNoAnswerIsSaidByTheOtherVoice() {
        Mouth mouth = speak("One moment, please.");
        assertThat(saidByOther).containsExactly("One moment, please.");
        assertThat(mouth.done).isTrue();
    }

    @Test
    void whatIsLeftOfASentenceThatBreaksOffIsSaidInTheSameWording() {
        String sentence = "I have taken that down, and the front desk will call you back today.";
        voice.words(answer, sentence);
        voice.sound(answer, own(20_000));
        Mouth mouth = speak(sentence);
        voice.ended(answer, false);
        assertThat(saidByOther).hasSize(1);
        assertThat(sentence).endsWith(saidByOther.getFirst());
        assertThat(saidByOther.getFirst()).isNotEqualTo(sentence);
        assertThat(mouth.done).isTrue();
    }

    @Test
    void wordsThatNeverHadASoundAreSaidByTheOtherVoice() {
        voice.words(answer, "We are open. Until six.");
        voice.sound(answer, own(4000));
        speak("We are open.");
        voice.ended(answer, false);
        speak("Until six.");
        assertThat(saidByOther.getLast()).isEqualTo("Until six.");
    }

    @Test
    void theModelIsToldHowMuchOfItsOwnSoundWasHeard() {
        speak("One moment."); // 100 ms of the other voice
        voice.words(answer, "We are open.");
        voice.sound(answer, own(8000));
        speak("We are open.");
        voice.heard(Duration.ofMillis(350));
        assertThat(told.heard).containsExactly(Duration.ofMillis(250));
    }

    @Test
    void soundWithoutEndIsGivenUp() {
        voice.words(answer, "We are open.");
        Mouth mouth = speak("We are open.");
        for (int i = 0; i < 1000; i++) {
            voice.sound(answer, own(8000));
        }
        assertThat(mouth.done).isTrue();
        assertThat(mouth.size()).isLessThan(80_000);
    }

    @Test
    void whatTheCallerHeardOfOthersIsToldInTheOrderInWhichTheyHeardIt() {
        speak("Thank you for calling us."); // 100 ms each
        speak("How can I help you?");
        voice.heard(Duration.ofMillis(160));
        assertThat(overheard).containsExactly("Thank you for calling us.", "How can I");
    }

    @Test
    void soundThatComesAfterTheCallerStoppedHearingIsForgotten() {
        voice.words(answer, "We are open.");
        voice.sound(answer, own(8000));
        Mouth mouth = speak("We are open.");
        voice.heard(Duration.ofMillis(500));
        voice.sound(answer, own(8000));
        assertThat(mouth.size()).isEqualTo(8000);
    }

    @Test
    void anAnswerNobodySpokeIsToldAsUnheard() {
        voice.words(answer, "We are open.");
        voice.sound(answer, own(8000));
        voice.ended(answer, true);
        voice.nextQuestion();
        assertThat(told.heard).containsExactly(Duration.ZERO);
    }

    @Test
    void aCancelledAnswerIsStoppedAndUnheard() {
        voice.words(answer, "We are");
        voice.cancel(answer);
        assertThat(told.cancelled).isTrue();
        assertThat(told.heard).containsExactly(Duration.ZERO);
    }

    @Test
    void twoAnswersOfOneUtteranceAreToldEachItsPart() {
        voice.words(answer, "Let me look.");
        voice.sound(answer, own(800));
        voice.ended(answer, true);
        speak("Let me look.");
        VoicedAnswer second = voice.begin();
        Told ofSecond = new Told();
        voice.asked(second, ofSecond);
        voice.words(second, "We are open.");
        voice.sound(second, own(1600));
        speak("We are open.");
        voice.heard(Duration.ofMillis(150));
        assertThat(told.heard).containsExactly(Duration.ofMillis(100));
        assertThat(ofSecond.heard).containsExactly(Duration.ofMillis(50));
    }

    private Mouth speak(String sentence) {
        var mouth = new Mouth();
        voice.speak(sentence, SOUND, mouth);
        return mouth;
    }

    private TextToSpeech.Speaking other(String sentence, Voice sound, TextToSpeech.Sink sink) {
        saidByOther.add(sentence);
        byte[] mulaw = own(800);
        java.util.Arrays.fill(mulaw, OTHER);
        sink.audio(mulaw);
        sink.done();
        return () -> {};
    }

    private static byte[] own(int bytes) {
        byte[] mulaw = new byte[bytes];
        java.util.Arrays.fill(mulaw, OWN);
        return mulaw;
    }

    private static final class Told implements Answering {
        private final List<Duration> heard = new ArrayList<>();
        private boolean cancelled;

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public void heard(Duration played) {
            heard.add(played);
        }
    }

    private static final class Mouth implements TextToSpeech.Sink {
        private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
        private final List<Use> uses = new ArrayList<>();
        private boolean done;

        int size() {
            return sound.size();
        }

        @Override
        public void used(Use use) {
            uses.add(use);
        }

        @Override
        public void audio(byte[] mulaw) {
            sound.writeBytes(mulaw);
        }

        @Override
        public void done() {
            done = true;
        }

        @Override
        public void failed(Fault fault) {
            throw new AssertionError(fault);
        }
    }
}
