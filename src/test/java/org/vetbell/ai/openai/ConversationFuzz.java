/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vetbell.fake.ai.HandHeldWire;
import org.vetbell.hostile.FuzzInput;
import org.vetbell.hostile.LogWatch;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel.ToolCall;
import org.vetbell.port.SpeechToSpeech;
import org.vetbell.port.SpeechToSpeech.Answering;
import org.vetbell.port.SpeechToSpeech.Session;
import org.vetbell.port.SpeechToSpeechContract;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.Use;

/**
 * A model that hears and speaks, whose service says anything, line by line; {@code .} is 400 ms of
 * sound, {@code !} a pause, {@code ?} a question, {@code -} an answer of which nobody wants more,
 * {@code =} one of which a second was heard, {@code ~} a second that passes, and {@code ^1011} the
 * end of the connection. Each pause and each question is answered once, or the session fails once.
 */
class ConversationFuzz {
    private static final int SOUND = 3200;
    private static final Duration LONG = Duration.ofSeconds(30);

    @FuzzTest
    void everyQuestionIsAnsweredOnce(byte[] input) {
        try (LogWatch log = new LogWatch()) {
            var trial = new Trial();
            FuzzInput.lines(input).forEach(trial::happens);
            trial.comesToAnEnd();
            log.assertTellsNothing();
        }
    }

    private static final class Trial {
        private final HandHeldWire wire = new HandHeldWire();
        private final Caller caller = new Caller();
        private final Session session = model(wire).open(SpeechToSpeechContract.WANTED, caller);
        private final List<Answer> answers = new ArrayList<>();

        void happens(String line) {
            switch (line) {
                case "." -> session.audio(new byte[SOUND]);
                case "!" -> pause();
                case "?" -> ask();
                case "-" -> cancel();
                case "=" -> heard();
                case "~" -> wire.pass(Duration.ofSeconds(1));
                default -> told(line);
            }
        }

        void comesToAnEnd() {
            wire.pass(LONG);
            assertAnswered();
            session.audio(new byte[SOUND]);
            pause();
            ask();
            wire.pass(LONG);
            assertAnswered();
            session.close();
            caller.closed = true;
            wire.tell("{}");
            wire.pass(LONG);
        }

        private void assertAnswered() {
            assertThat(caller.owed == 0 || caller.failed).as("pauses are answered").isTrue();
            assertThat(answers).allMatch(answer -> answer.over, "is over");
        }

        private void told(String line) {
            if (line.matches("\\^1[0-9]{3}")) {
                wire.close(Integer.parseInt(line.substring(1)));
            } else {
                wire.tell(line);
            }
        }

        private void pause() {
            caller.owed += caller.failed ? 0 : 1;
            session.commit();
        }

        /** The one before is cancelled by that. */
        private void ask() {
            var answer = new Answer();
            answers.forEach(before -> before.over = true);
            answers.add(answer);
            answer.answering = session.answer(SpeechToSpeechContract.prompt(), answer);
        }

        private void cancel() {
            if (!answers.isEmpty()) {
                answers.getLast().answering.cancel();
                answers.getLast().over = true;
            }
        }

        private void heard() {
            if (!answers.isEmpty()) {
                answers.getLast().answering.heard(Duration.ofSeconds(1));
            }
        }
    }

    private static SpeechToSpeech model(HandHeldWire wire) {
        var openAi =
                new OpenAiSettings(
                        Optional.of("sk-test"),
                        URI.create("https://api.example.com"),
                        "gpt-live-transcribe",
                        Duration.ofMillis(1500),
                        "semantic_vad");
        var settings =
                new OpenAiConversationSettings(
                        "gpt-realtime",
                        "marin",
                        "gpt-4o-mini-transcribe",
                        Rig.RENEWAL,
                        Rig.FIRST_SOUND,
                        Rig.GAP);
        return new OpenAiConversations(wire.wire(), openAi, settings);
    }

    private static void assertTellsNothing(Fault fault) {
        assertThat(fault.reason()).doesNotContain(FuzzInput.PERSONAL).hasSizeBetween(1, 80);
    }

    /** What the caller said. */
    private static final class Caller implements SpeechToText.Sink {
        private int owed;
        private boolean failed;
        private boolean closed;

        @Override
        public void saying(String text) {
            assertIsOpen();
            assertThat(text).isNotEmpty();
        }

        @Override
        public void said(String text, double confidence) {
            assertIsOpen();
            assertThat(owed).as("pauses without an answer").isPositive();
            owed--;
        }

        @Override
        public void failed(Fault fault) {
            assertIsOpen();
            failed = true;
            assertTellsNothing(fault);
        }

        @Override
        public void used(Use use) {}

        private void assertIsOpen() {
            assertThat(failed).as("something came after the end").isFalse();
            assertThat(closed).as("something came to nobody").isFalse();
        }
    }

    /** What the model says. */
    private static final class Answer implements SpeechToSpeech.Sink {
        private Answering answering;
        private boolean over;

        @Override
        public void sound(byte[] mulaw) {
            assertIsWanted();
        }

        @Override
        public void text(String delta) {
            assertIsWanted();
            assertThat(delta).isNotEmpty();
        }

        @Override
        public void toolCall(ToolCall call) {
            assertIsWanted();
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
            assertTellsNothing(fault);
        }

        @Override
        public void used(Use use) {}

        private void assertIsWanted() {
            assertThat(over).as("something came after the end, or to nobody").isFalse();
        }
    }
}
