/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Sounds;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallerInput;
import org.vetbell.call.LineKind;
import org.vetbell.call.Rung;
import org.vetbell.clinic.Voice;
import org.vetbell.port.Asking;
import org.vetbell.port.Conversations;
import org.vetbell.port.Fault;
import org.vetbell.port.Receptionist;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.TextToSpeech;

/** A call on a stream in which somebody hears, answers and speaks as one. */
class DeskInConversationTest {
    private final TestDesk desk = new TestDesk();
    private final One one = new One();
    private final List<Asking> askedOfOthers = new ArrayList<>();
    private long position;

    @BeforeEach
    void aDeskWithOneWhoConverses() {
        desk.conversations = one;
        desk.receptionist =
                (asking, sink) -> {
                    askedOfOthers.add(asking);
                    return Receptionist.Work.DONE;
                };
        desk.restart();
    }

    @Test
    void theConversationIsOpenedWhileTheTelephoneRings() {
        desk.now(desk.directory.begin(TestDesk.opening(LineKind.STREAM)));
        assertThat(one.begun).isEqualTo(1);
        assertThat(desk.directory.live())
                .first()
                .extracting(LiveCall::rung)
                .isEqualTo(Rung.R0_SPEECH_TO_SPEECH);
    }

    @Test
    void theCallerIsHeardAnsweredAndSpokenToByIt() {
        RecordedLine line = desk.beginOnStream();
        desk.hearEverything(line);
        assertThat(one.spoken).isNotEmpty();

        quiet(15);
        speak(60);
        quiet(60);
        assertThat(one.heard).isPositive();
        assertThat(one.commits).isEqualTo(1);
        assertThat(one.asked).hasSize(1);
        assertThat(one.asked.getFirst().question().input()).isEqualTo(new CallerInput.Heard(""));
        assertThat(askedOfOthers).isEmpty();
    }

    @Test
    void itIsToldHowMuchWasHeardOfWhatWasSaid() {
        RecordedLine line = desk.beginOnStream();
        desk.hearEverything(line);
        int sentences = one.spoken.size();
        assertThat(one.played).containsExactly(Duration.ofMillis(500L * sentences));
    }

    @Test
    void whenOthersTakeOverTheCallIsOnARungLower() {
        desk.hearEverything(desk.beginOnStream());
        one.sink.fell(new Fault(Fault.Kind.BROKEN, "gone"));
        desk.run();
        assertThat(desk.directory.live())
                .first()
                .extracting(LiveCall::rung)
                .isEqualTo(Rung.R1_CASCADE);

        quiet(15);
        speak(60);
        quiet(60);
        assertThat(one.asked).isEmpty();
        one.sink.said("when are you open", 1);
        desk.run();
        assertThat(one.asked.getFirst().question().input())
                .isEqualTo(new CallerInput.Said("when are you open", 1));
    }

    @Test
    void theConversationEndsWithTheCall() {
        desk.hearEverything(desk.beginOnStream());
        desk.happens(CallEvent.CallerHungUp::new);
        assertThat(one.closed).isTrue();
    }

    @Test
    void aStreamThatNeverComesEndsItToo() {
        desk.now(desk.directory.begin(TestDesk.opening(LineKind.STREAM)));
        desk.happens(CallEvent.CallerHungUp::new);
        assertThat(one.closed).isTrue();
    }

    @Test
    void whereItIsDownTheCallBeginsOneRungLower() {
        one.readiness = SpeechToText.Readiness.DOWN;
        desk.now(desk.directory.begin(TestDesk.opening(LineKind.STREAM)));
        assertThat(one.begun).isZero();
        assertThat(desk.directory.live())
                .first()
                .extracting(LiveCall::rung)
                .isEqualTo(Rung.R3_KEYPAD);
    }

    private void speak(int frames) {
        short[] voice = Sounds.voice(frames * 20);
        for (int i = 0; i < frames; i++) {
            hear(MuLaw.encode(Arrays.copyOfRange(voice, i * 160, (i + 1) * 160)));
        }
    }

    private void quiet(int frames) {
        for (int i = 0; i < frames; i++) {
            hear(MuLaw.encode(new short[160]));
        }
    }

    private void hear(byte[] frame) {
        desk.handle().audio(frame, position);
        position += 20;
        desk.pass(Duration.ofMillis(20));
    }

    /** Hears, answers nothing, and says every sentence as half a second of sound. */
    private static final class One
            implements Conversations, Conversations.Conversation, SpeechToText.Listening {
        private final List<Asking> asked = new ArrayList<>();
        private final List<String> spoken = new ArrayList<>();
        private final List<Duration> played = new ArrayList<>();
        private SpeechToText.Readiness readiness = SpeechToText.Readiness.READY;
        private Sink sink;
        private int begun;
        private int heard;
        private int commits;
        private boolean closed;

        @Override
        public SpeechToText.Readiness readiness() {
            return readiness;
        }

        @Override
        public Conversation begin(SpeechToText.Wanted wanted, Sink to) {
            begun++;
            sink = to;
            return this;
        }

        @Override
        public SpeechToText.Listening listening() {
            return this;
        }

        @Override
        public Receptionist receptionist() {
            return (asking, answers) -> {
                asked.add(asking);
                return Receptionist.Work.DONE;
            };
        }

        @Override
        public TextToSpeech voice() {
            return this::say;
        }

        private TextToSpeech.Speaking say(String words, Voice voice, TextToSpeech.Sink out) {
            spoken.add(words);
            out.audio(new byte[4000]);
            out.done();
            return () -> {};
        }

        @Override
        public void heard(Duration duration) {
            played.add(duration);
        }

        @Override
        public void audio(byte[] mulaw) {
            heard += mulaw.length;
        }

        @Override
        public void commit() {
            commits++;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
