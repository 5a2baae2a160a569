/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Sounds;
import org.vetbell.call.CallEvent;
import org.vetbell.call.LineKind;
import org.vetbell.call.Notebook;
import org.vetbell.call.Reply;
import org.vetbell.call.Rung;
import org.vetbell.call.TurnStage;
import org.vetbell.fake.SampleClinics;
import org.vetbell.port.Answer;
import org.vetbell.port.Asking;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText;

/** A call on a stream whose caller's words reach us through a recogniser. */
class DeskWithRecogniserTest {
    private final TestDesk desk = new TestDesk();
    private final Recogniser recogniser = new Recogniser();
    private final List<Asking> asked = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();
    private RecordedLine line;
    private long position;

    @BeforeEach
    void aGreetedCall() {
        desk.recogniser = recogniser;
        desk.receptionist =
                (asking, sink) -> {
                    asked.add(asking);
                    return () -> cancelled.add(asking.question().turn().toString());
                };
        desk.restart();
        line = desk.beginOnStream();
        desk.hearEverything(line);
    }

    @Test
    void beginsOnTheCascade() {
        assertThat(desk.directory.live())
                .first()
                .extracting(LiveCall::rung)
                .isEqualTo(Rung.R1_CASCADE);
        assertThat(recogniser.wanted.language()).startsWith("en");
        assertThat(recogniser.wanted.keywords()).contains("Harbour Vets");
    }

    @Test
    void theCallersSoundIsHeardWordsAreAskedForAtEachPauseAndAnswered() {
        quiet(15);
        speak(40);
        assertThat(recogniser.bytes).isEqualTo(55 * 160);
        assertThat(recogniser.commits).isZero();

        quiet(12);
        assertThat(recogniser.commits).isEqualTo(1);
        recogniser.sink.said("when are you open", 0.8);
        desk.run();
        quiet(60);

        assertThat(recogniser.commits).isEqualTo(1);
        assertThat(asked).isNotEmpty();
        assertThat(asked.getLast().history().lines().toString()).contains("Harbour");
    }

    @Test
    void aRepeatedPartialIsToldOnce() {
        speak(20);
        recogniser.sink.saying("when are");
        recogniser.sink.saying("when are");
        desk.run();

        assertThat(desk.journal.events(TestDesk.CALL))
                .filteredOn(CallEvent.CallerSaying.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anAnswerIsSpokenWhileItIsBeingMade() {
        List<Consumer<Answer>> sinks = new ArrayList<>();
        desk.receptionist =
                (asking, sink) -> {
                    sinks.add(sink);
                    return () -> {};
                };
        asks("when are you open");
        int before = line.audioBytes;
        sinks.getLast().accept(new Answer.Begun(List.of("At eight."), List.of()));
        desk.run();
        assertThat(line.audioBytes).isGreaterThan(before);
        desk.hearEverything(line);

        sinks.getLast().accept(new Answer.Given(Reply.saying(Notebook.EMPTY, "Not on Sundays.")));
        desk.run();
        desk.hearEverything(line);
        assertThat(line.audioBytes - before).isEqualTo(2 * 4000);
        assertThat(desk.journal.events(TestDesk.CALL))
                .filteredOn(CallEvent.UtteranceHeard.class::isInstance)
                .hasSize(2);
    }

    @Test
    void aLeadInIsOnTheLineAtOnceAndTheAnswersVoiceIsMadeMeanwhile() {
        List<Consumer<Answer>> sinks = new ArrayList<>();
        desk.receptionist =
                (asking, sink) -> {
                    sinks.add(sink);
                    return () -> {};
                };
        asks("my dog is limping a little");
        int before = line.audioBytes;
        desk.deadlines(Duration.ZERO);
        assertThat(line.audioBytes).isGreaterThan(before);
        List<String> marks = List.copyOf(line.marks);

        sinks.getLast().accept(new Answer.Given(Reply.saying(Notebook.EMPTY, "Since when?")));
        desk.run();
        assertThat(line.marks).as("nothing was heard yet").containsAll(marks);
        desk.hearEverything(line);
        assertThat(line.audioBytes - before).isEqualTo(2 * 4000);
        assertThat(turn()).contains(TurnStage.Kind.LEAD_IN, TurnStage.Kind.FIRST_FRAME);
    }

    @Test
    void whoAnswersAtOnceNeedsNoLeadIn() {
        desk.receptionist =
                (asking, sink) -> {
                    sink.accept(new Answer.Given(Reply.saying(Notebook.EMPTY, "Since when?")));
                    return () -> {};
                };
        int before = line.audioBytes;
        asks("my dog is limping a little");
        desk.deadlines(Duration.ZERO);
        desk.hearEverything(line);

        assertThat(line.audioBytes - before).isEqualTo(4000);
        assertThat(turn()).doesNotContain(TurnStage.Kind.LEAD_IN);
    }

    private List<TurnStage.Kind> turn() {
        return desk.journal.events(TestDesk.CALL).stream()
                .filter(CallEvent.TurnTimed.class::isInstance)
                .map(CallEvent.TurnTimed.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow()
                .stages()
                .stream()
                .map(TurnStage::kind)
                .toList();
    }

    @Test
    void aQuestionNobodyWaitsForIsCancelled() {
        asks("when are you open");
        assertThat(cancelled).isEmpty();
        desk.deadlines(Duration.ofSeconds(4));

        assertThat(cancelled).hasSize(1);
    }

    @Test
    void aRecogniserThatDiesSendsTheCallToTheCarriers() {
        recogniser.sink.failed(new Fault(Fault.Kind.BROKEN, "gone"));
        desk.run();

        assertThat(line.closed).isTrue();
        assertThat(recogniser.closed).isTrue();
    }

    @Test
    void theRecogniserIsLetGoWhenTheCallerHangsUp() {
        desk.handle().detached(line, true);
        desk.run();

        assertThat(recogniser.closed).isTrue();
    }

    @Test
    void whileItIsDownCallsBeginByDocuments() {
        recogniser.readiness = SpeechToText.Readiness.DOWN;
        assertThat(desk.directory.streamOrBetter(SampleClinics.harbour()))
                .isEqualTo(LineKind.DOCUMENT);
        recogniser.readiness = SpeechToText.Readiness.READY;
        assertThat(desk.directory.streamOrBetter(SampleClinics.harbour()))
                .isEqualTo(LineKind.STREAM);
    }

    private void asks(String words) {
        quiet(15);
        speak(40);
        quiet(12);
        recogniser.sink.said(words, 1);
        desk.run();
        quiet(60);
    }

    private void speak(int frames) {
        send(MuLaw.encode(Sounds.voice(20 * frames)), frames);
    }

    private void quiet(int frames) {
        byte[] silence = new byte[frames * 160];
        Arrays.fill(silence, MuLaw.SILENCE);
        send(silence, frames);
    }

    private void send(byte[] mulaw, int frames) {
        for (int i = 0; i < frames; i++) {
            desk.handle().audio(Arrays.copyOfRange(mulaw, i * 160, i * 160 + 160), position);
            position += 20;
            desk.time.pass(Duration.ofMillis(20));
            desk.run();
        }
    }

    /** Remembers what it was given. */
    private static final class Recogniser implements SpeechToText, SpeechToText.Listening {
        private Readiness readiness = Readiness.READY;
        private Wanted wanted;
        private Sink sink;
        private int bytes;
        private int commits;
        private boolean closed;

        @Override
        public Readiness readiness() {
            return readiness;
        }

        @Override
        public Listening listen(Wanted what, Sink where) {
            wanted = what;
            sink = where;
            return this;
        }

        @Override
        public void audio(byte[] mulaw) {
            bytes += mulaw.length;
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
