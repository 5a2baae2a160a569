/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.clinic.Voice;
import org.vetbell.fake.ai.FakeSpeech;
import org.vetbell.fake.ai.FakeSpeech.Mishap;
import org.vetbell.fake.ai.Sound;
import org.vetbell.fake.ai.TestWire;
import org.vetbell.port.Fault;
import org.vetbell.port.TextToSpeechContract;

/** What all voices do that ask for each sentence over HTTP. */
public abstract class FetchedVoiceContract implements TextToSpeechContract {
    protected static final Voice VOICE = new Voice("en-AU", "Polly.Olivia-Neural");
    protected static final String GREETING = "Thank you for calling Harbour Vets.";

    protected final TestWire wire = new TestWire();

    /** The service, played. */
    protected abstract FakeSpeech service();

    /** How much sound surely comes of its first chunk, in bytes. */
    protected abstract int firstChunk();

    @AfterEach
    void close() {
        assertThat(service().complaints()).isEmpty();
        service().close();
        wire.close();
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_400, INVALID",
        "HTTP_401, REFUSED",
        "HTTP_429, BUSY",
        "HTTP_500, BROKEN",
        "HALF, BROKEN",
        "ENDLESS, GARBLED"
    })
    protected void whatGoesWrongIsAFault(Mishap mishap, Fault.Kind kind) {
        service().mishaps(mishap);
        Fault fault = (Fault) say(GREETING).ending();

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.reason()).doesNotContain("not to be repeated");
        assertThat(say(GREETING).ending()).isEqualTo("done");
    }

    @Test
    void aBusyServiceSaysForHowLongItWantsToBeLeftAlone() {
        service().mishaps(Mishap.HTTP_429);

        assertThat(say(GREETING).ending())
                .isEqualTo(new Fault(Fault.Kind.BUSY, "HTTP 429", Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @CsvSource({"STALL", "STALL_IN_THE_MIDDLE"})
    void whatDoesNotComeInTimeIsAFault(Mishap mishap) throws InterruptedException {
        service().mishaps(mishap);
        Sound heard = say(GREETING);
        if (mishap == Mishap.STALL_IN_THE_MIDDLE) {
            heard.await(firstChunk());
        }
        wire.pass(Duration.ofSeconds(6));

        assertThat(((Fault) heard.ending()).kind()).isEqualTo(Fault.Kind.SLOW);
    }

    @Test
    void aConnectionThatEndsBeforeAnAnswerIsTriedOnceMore() {
        service().mishaps(Mishap.RESET);
        assertThat(say(GREETING).ending()).isEqualTo("done");
        assertThat(service().requests()).hasSize(2);

        service().mishaps(Mishap.RESET, Mishap.RESET);
        assertThat(((Fault) say(GREETING).ending()).kind()).isEqualTo(Fault.Kind.BROKEN);
        assertThat(service().requests()).hasSize(4);
    }

    @Test
    void cancellingHangsUp() throws InterruptedException {
        service().mishaps(Mishap.ENDLESS);
        service().after(() -> Duration.ZERO, () -> Duration.ofMillis(5));
        Sound heard = new Sound();
        var speaking = textToSpeech().speak(GREETING, VOICE, heard);
        heard.begun();
        speaking.cancel();
        int before = heard.millis();

        assertThat(service().wasHungUpOn()).isTrue();
        assertThat(heard.millis()).isEqualTo(before);
        assertThat(heard.ended()).isFalse();
        assertThat(wire.alarms()).isZero();
    }

    protected final Sound say(String sentence) {
        Sound heard = new Sound();
        textToSpeech().speak(sentence, VOICE, heard);
        return heard;
    }
}
