/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vetbell.ai.wire.Wire;
import org.vetbell.fake.ai.TestWire;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToText.Readiness;
import org.vetbell.port.SpeechToText.Sink;
import org.vetbell.port.SpeechToText.Wanted;
import org.vetbell.port.SpeechToTextContract;
import org.vetbell.port.Use;

class VoskTranscriptionTest implements SpeechToTextContract {
    private static final Duration FINAL_WITHIN = Duration.ofMillis(1500);

    private final FakeEngine engine = new FakeEngine(16_000);
    private final TestWire wire = new TestWire();
    private final Words words = new Words();
    private final VoskTranscription vosk = vosk(engine, wire.wire());

    @AfterEach
    void close() {
        engine.free();
        wire.close();
    }

    @Override
    public SpeechToText hearing(String... script) {
        engine.hears(script);
        return vosk;
    }

    @Test
    void telephoneSoundIsBroughtToTheRateOfTheModel() {
        speak(hearing("hello"));
        words.next();
        // The last 33 samples wait for what comes after them.
        assertThat(engine.samples()).isEqualTo(2 * (8000 - 33));

        var narrow = new FakeEngine(8000);
        Words others = new Words();
        Listening listening = vosk(narrow, wire.wire()).listen(WANTED, others);
        speak(listening);
        others.next();
        assertThat(narrow.samples()).isEqualTo(8000);
    }

    @Test
    void wordsAreToldAsTheyGrowAndAreAsSureAsTheLeastSure() {
        List<Object> told = new ArrayList<>();
        engine.hears("my dog limps");
        Listening listening =
                vosk(engine, atOnce())
                        .listen(
                                WANTED,
                                new Sink() {
                                    @Override
                                    public void saying(String text) {
                                        told.add(text);
                                    }

                                    @Override
                                    public void said(String text, double confidence) {
                                        told.add(text + " " + confidence);
                                    }

                                    @Override
                                    public void used(Use use) {
                                        told.add(use);
                                    }

                                    @Override
                                    public void failed(Fault fault) {
                                        told.add(fault);
                                    }
                                });
        speak(listening);

        assertThat(told).containsExactly("my", "my dog", "my dog limps", "my dog limps 0.8");
    }

    @Test
    void whatTheLibraryTakesForCompleteIsNoEndOfATurn() {
        engine.endsUtterances();
        speak(hearing("my dog limps"));

        assertThat(words.next()).isEqualTo(new Words.Said("my dog limps"));
    }

    @Test
    void whoeverBringsSoundDoesNotWaitForTheLibrary() {
        engine.hangs();
        speak(hearing("my dog"));
        assertThat(words.isEmpty()).isTrue();
        engine.free();

        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));
        assertThat(engine.threads()).doesNotContain(Thread.currentThread().getName());
    }

    @Test
    void wordsThatDoNotComeInTimeAreAFaultAndTheRecognitionIsFreedOnceItReturns()
            throws InterruptedException {
        engine.hangs();
        speak(hearing("my dog"));
        engine.awaitWork();
        wire.pass(FINAL_WITHIN);
        assertThat(fault().kind()).isEqualTo(Fault.Kind.SLOW);

        engine.free();
        engine.awaitClosed(1);
        assertThat(words.isEmpty()).isTrue();
        assertThat(wire.alarms()).isZero();
    }

    @Test
    void aLibraryThatFailsIsAFaultAndItsRecognitionIsFreed() throws InterruptedException {
        engine.breaks();
        speak(hearing("my dog"));

        assertThat(fault()).isEqualTo(new Fault(Fault.Kind.BROKEN, "the library fails"));
        engine.awaitClosed(1);
        assertThat(vosk.readiness()).isEqualTo(Readiness.READY);
    }

    @Test
    void aLibraryThatTalksNonsenseIsAFault() throws InterruptedException {
        engine.talksNonsense();
        speak(hearing("my dog"));

        assertThat(fault().kind()).isEqualTo(Fault.Kind.BROKEN);
        engine.awaitClosed(1);
    }

    @Test
    void eachCallHasARecognitionThatIsFreedWithIt() throws InterruptedException {
        List<Listening> calls = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Listening listening = vosk.listen(WANTED, words);
            speak(listening);
            words.next();
            calls.add(listening);
        }
        assertThat(engine.open()).isEqualTo(2);
        calls.forEach(Listening::close);
        calls.forEach(Listening::close);

        engine.awaitClosed(2);
        assertThat(engine.open()).isZero();
    }

    @Test
    void noMoreCallersAreHeardAtOnceThanAreAllowed() {
        VoskTranscription small = vosk(engine, atOnce());
        Listening first = small.listen(WANTED, words);
        speak(first);
        speak(small);
        words.next();
        words.next();
        assertThat(small.readiness()).isEqualTo(Readiness.DOWN);
        speak(small);
        assertThat(fault().kind()).isEqualTo(Fault.Kind.BUSY);

        first.close();
        assertThat(small.readiness()).isEqualTo(Readiness.READY);
        speak(small);
        assertThat(words.next()).isEqualTo(new Words.Said(""));
    }

    @Test
    void aClinicWhoseLanguageTheModelDoesNotKnowIsHeardBySomebodyElse() {
        vosk.listen(new Wanted("de-AT", List.of()), words).close();

        assertThat(fault().kind()).isEqualTo(Fault.Kind.INVALID);
        assertThat(vosk.readiness()).isEqualTo(Readiness.READY);
    }

    @Test
    void anExecutorThatTakesNothingMoreIsAFault() {
        Wire stopping =
                new Wire(
                        null,
                        task -> {
                            throw new java.util.concurrent.RejectedExecutionException();
                        },
                        wire.wire().alarm(),
                        System::nanoTime);
        VoskTranscription stopped = vosk(engine, stopping);
        speak(stopped.listen(WANTED, words));

        assertThat(fault().kind()).isEqualTo(Fault.Kind.BROKEN);
        assertThat(stopped.readiness()).isEqualTo(Readiness.READY);
    }

    @Test
    void theModelIsFreedInTheEnd() {
        vosk.close();
        assertThat(engine.gone()).isTrue();
    }

    /** Work is done by whoever brings it. */
    private Wire atOnce() {
        return new Wire(null, Runnable::run, wire.wire().alarm(), System::nanoTime);
    }

    private Fault fault() {
        return (Fault) words.next();
    }

    private void speak(SpeechToText recogniser) {
        speak(recogniser.listen(WANTED, words));
    }

    private static void speak(Listening listening) {
        for (int i = 0; i < 50; i++) {
            listening.audio(new byte[160]);
        }
        listening.commit();
    }

    private static VoskTranscription vosk(FakeEngine engine, Wire wire) {
        var settings =
                new VoskSettings(
                        Optional.of(Path.of("model")), Path.of("library"), "en", 2, FINAL_WITHIN);
        return new VoskTranscription(wire, settings, engine);
    }
}
