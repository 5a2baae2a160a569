/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vetbell.fake.ai.RefusingServer;
import org.vetbell.fake.ai.TestWire;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToTextContract;
import org.vetbell.port.Use;

/** What all recognisers behind a socket do when their service fails. */
public abstract class SocketRecogniserContract implements SpeechToTextContract {
    protected static final Duration FINAL_WITHIN = Duration.ofMillis(1500);

    protected final TestWire wire = new TestWire();
    protected final Words words = new Words();

    /** What may go wrong with any service, when words are wanted. */
    protected enum Mishap {
        NONE,
        STALL,
        RESET,
        GARBAGE,
        HALF,
        OVERSIZED
    }

    /** The service, played. */
    protected abstract Playing playing();

    /** The recogniser, with a service at that address. */
    protected abstract SpeechToText at(String url);

    /** The recogniser, without an account. */
    protected abstract SpeechToText withoutAKey();

    /** What plays the service. */
    protected interface Playing extends AutoCloseable {
        String url();

        void hears(String... script);

        void mishaps(Mishap... next);

        /** Bytes of sound that came. */
        int sound();

        /** How often it was connected to. */
        int connections();

        /** What it was sent that the service would refuse. */
        Iterable<String> complaints();

        @Override
        void close() throws InterruptedException;
    }

    @AfterEach
    void close() throws InterruptedException {
        assertThat(playing().complaints()).isEmpty();
        playing().close();
        wire.close();
    }

    @Override
    public final SpeechToText hearing(String... script) {
        playing().hears(script);
        return at(playing().url());
    }

    @Test
    void allSoundThatIsKeptIsHeardThoughTheConnectionStandsLater() {
        Listening listening = hearing("hello").listen(WANTED, words);
        for (int kept = 0; kept < SpeechToText.MOST_KEPT; kept += 160) {
            listening.audio(new byte[160]);
        }
        listening.commit();

        assertThat(words.next()).isEqualTo(new Words.Said("hello"));
        assertThat(playing().sound()).isGreaterThanOrEqualTo(SpeechToText.MOST_KEPT);
        listening.close();
    }

    @Test
    void aConnectionThatBreaksIsOpenedOnceMoreAndNothingIsLost() {
        playing().mishaps(Mishap.RESET);
        speak(hearing("my dog is limping"));

        assertThat(words.next()).isEqualTo(new Words.Said("my dog is limping"));
        assertThat(playing().connections()).isEqualTo(2);
        assertThat(playing().sound()).isGreaterThanOrEqualTo(2 * 8000);
    }

    @Test
    void aSecondBreakIsTheEnd() {
        playing().mishaps(Mishap.RESET, Mishap.RESET);
        speak(hearing("my dog is limping"));

        assertFault(Fault.Kind.BROKEN);
    }

    @Test
    void wordsThatDoNotComeInTimeAreAFaultAlsoLateInACall() {
        playing().mishaps(Mishap.NONE, Mishap.STALL);
        Listening listening = hearing("my dog", "limps").listen(WANTED, words);
        speak(listening);
        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));
        speak(listening);
        wire.pass(FINAL_WITHIN);

        assertFault(Fault.Kind.SLOW);
    }

    @ParameterizedTest
    @EnumSource(names = {"GARBAGE", "HALF", "OVERSIZED"})
    void whatMakesNoSenseIsAFault(Mishap mishap) {
        playing().mishaps(mishap);
        speak(hearing("my dog"));

        assertFault(Fault.Kind.GARBLED);
    }

    @ParameterizedTest
    @CsvSource({"401, REFUSED", "402, REFUSED", "403, REFUSED", "429, BUSY", "400, INVALID"})
    void aRefusalIsNotTriedAgain(int status, Fault.Kind kind) throws IOException {
        try (var refusing = RefusingServer.with(status, "Retry-After: 3")) {
            speak(at(refusing.url()));

            assertThat(words.next())
                    .isEqualTo(new Fault(kind, "HTTP " + status, Duration.ofSeconds(3)));
            assertThat(refusing.asked()).isEqualTo(1);
        }
    }

    @Test
    void aServerInTroubleIsTriedOnceMore() throws IOException {
        try (var refusing = RefusingServer.with(500)) {
            speak(at(refusing.url()));

            assertFault(Fault.Kind.BROKEN);
            assertThat(refusing.asked()).isEqualTo(2);
        }
    }

    @Test
    void withoutAKeyThereIsNone() {
        assertThat(withoutAKey().readiness()).isEqualTo(SpeechToText.Readiness.ABSENT);
    }

    protected final void assertFault(Fault.Kind kind) {
        assertThat(words.next())
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> {
                            assertThat(fault.kind()).isEqualTo(kind);
                            assertThat(fault.reason()).doesNotContain("dog");
                        });
    }

    protected final void speak(SpeechToText recogniser) {
        speak(recogniser.listen(WANTED, words));
    }

    /** A second of sound, and a pause. */
    protected static void speak(Listening listening) {
        for (int i = 0; i < 50; i++) {
            listening.audio(new byte[160]);
        }
        listening.commit();
    }

    /** Of eleven seconds of sound ten are told as they pass and the last at the end, once. */
    protected final void assertSoundIsCountedFor(Service seller) {
        Listening listening = hearing("hello").listen(WANTED, words);
        for (int i = 0; i < 11 * 50; i++) {
            listening.audio(new byte[160]);
        }
        assertThat(words.uses()).hasSize(1);
        listening.close();
        listening.close();

        assertThat(words.uses())
                .containsExactly(
                        Use.estimated(seller, Use.Kind.AUDIO_MILLIS, 10_000),
                        Use.estimated(seller, Use.Kind.AUDIO_MILLIS, 1000));
    }
}
