/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CommonPhrases;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.Voice;
import org.vetbell.fake.SampleClinics;
import org.vetbell.fake.ai.ScriptedVoice;
import org.vetbell.fake.ai.ScriptedVoice.Act;
import org.vetbell.fake.ai.Sound;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;
import org.vetbell.port.Use;

class PhraseWarmerTest {
    private static final Deadlines DEADLINES =
            new Deadlines(Duration.ofMillis(1200), Duration.ofMillis(800));
    private static final String WELCOME = "Thank you for calling Harbour Vets.";

    private final Clinic clinic = SampleClinics.harbour();
    private final Voice sound = clinic.voice();
    private final ScriptedVoice scripted = new ScriptedVoice(1);
    private final PhraseCache phrases = new PhraseCache(1 << 22, () -> 0);
    private final ChainVoice voice =
            ChainVoice.remote(
                    "remote",
                    scripted,
                    DEADLINES,
                    new Breaker(
                            "remote",
                            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                            Breaker.USUAL_REST),
                    phrases);
    private final List<Use> uses = new ArrayList<>();
    private final PhraseWarmer warmer = new PhraseWarmer(voice, uses::add);

    @Test
    void aGreetingThatWasMadeBeforeNeedsNoVoice() {
        everySentenceTakes(1000);
        warmer.begin(List.of(clinic));
        int asked = scripted.asked().size();
        Sound heard = new Sound();
        new VoiceChain(
                        List.of(voice, ChainVoice.last("last", new ScriptedVoice(2))),
                        (delay, task) -> () -> {},
                        (name, fault, bytes) -> {})
                .speak(WELCOME, sound, heard);

        assertThat(heard.ending()).isEqualTo("done");
        assertThat(heard.millis()).isEqualTo(1000);
        assertThat(scripted.asked()).hasSize(asked);
    }

    @Test
    void everyPhraseIsMadeOnceHoweverManyPracticesSayIt() {
        everySentenceTakes(100);
        warmer.begin(List.of(clinic, clinic, clinic));

        assertThat(scripted.asked()).hasSize(new HashSet<>(CommonPhrases.of(clinic)).size());
        assertThat(scripted.asked()).doesNotHaveDuplicates().contains(WELCOME);
    }

    @Test
    void onlyTwoAreMadeAtATime() {
        warmer.begin(List.of(clinic));
        assertThat(scripted.asked()).hasSize(2);

        scripted.sound(500, scripted.sink());
        scripted.sink().done();
        assertThat(scripted.asked()).hasSize(3);
    }

    @Test
    void aVoiceThatFailsIsNotTormented() {
        scripted.then(Act.fails(0, Fault.Kind.REFUSED));
        warmer.begin(List.of(clinic));

        assertThat(scripted.asked()).hasSize(1);
        assertThat(voice.trusted()).isFalse();
    }

    @Test
    void aPhraseThatItCannotSayIsPassedOver() {
        scripted.then(Act.fails(0, Fault.Kind.INVALID));
        everySentenceTakes(100);
        warmer.begin(List.of(clinic));

        assertThat(scripted.asked()).hasSize(CommonPhrases.of(clinic).size());
    }

    private void everySentenceTakes(int millis) {
        for (int i = 0; i < 100; i++) {
            scripted.then(Act.speaks(millis));
        }
    }

    @Test
    void whatPhrasesCostIsNoCallsButIsCounted() {
        warmer.begin(List.of(clinic));
        Use use = Use.estimated(Service.of("a/b"), Use.Kind.CHARACTERS, 20);
        scripted.sink().used(use);

        assertThat(uses).containsExactly(use);
    }
}
