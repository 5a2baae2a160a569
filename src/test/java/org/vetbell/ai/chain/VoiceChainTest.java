/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vetbell.ai.wire.Wire;
import org.vetbell.clinic.Voice;
import org.vetbell.fake.ToneTextToSpeech;
import org.vetbell.fake.ai.ScriptedVoice;
import org.vetbell.fake.ai.ScriptedVoice.Act;
import org.vetbell.fake.ai.Sound;
import org.vetbell.fake.ai.TestWire;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.TextToSpeechContract;
import org.vetbell.port.Use;

class VoiceChainTest implements TextToSpeechContract {
    private static final Voice VOICE = new Voice("en-AU", "Polly.Olivia-Neural");
    private static final Deadlines DEADLINES =
            new Deadlines(Duration.ofMillis(1200), Duration.ofMillis(800));
    private static final String SENTENCE =
            "I have taken that down, and the front desk will call you back this afternoon.";
    private static final int FIRST = 1;
    private static final int SECOND = 2;

    private final TestWire deadlines = new TestWire();
    private final Wire wire = deadlines.wire();
    private final AtomicLong nanos = new AtomicLong();
    private final Clock clock = new PassingTime(nanos);
    private final List<String> lost = new ArrayList<>();
    private final PhraseCache phrases = new PhraseCache(1 << 20, nanos::get);
    private final ScriptedVoice first = new ScriptedVoice(FIRST);
    private final ScriptedVoice second = new ScriptedVoice(SECOND);
    private final VoiceChain chain = chain(second);

    @AfterEach
    void nothingIsLeftWaiting() {
        deadlines.close();
    }

    @Override
    public TextToSpeech textToSpeech() {
        first.then(Act.fails(0, Fault.Kind.BROKEN));
        return chain(new ToneTextToSpeech());
    }

    @Test
    void theFirstVoiceThatWorksSpeaks() {
        first.then(Act.speaks(3000));
        Sound heard = say(SENTENCE);

        assertThat(heard.ending()).isEqualTo("done");
        assertThat(heard.bytes()).hasSize(24_000).containsOnly(FIRST);
        assertThat(second.asked()).isEmpty();
        assertThat(deadlines.alarms()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Fault.Kind.class)
    void whatFailsBeforeItsFirstSoundIsSaidWholeByTheNext(Fault.Kind kind) {
        first.then(Act.fails(0, kind));
        second.then(Act.speaks(4000));
        Sound heard = say(SENTENCE);

        assertThat(heard.ending()).isEqualTo("done");
        assertThat(second.asked()).containsExactly(SENTENCE);
        assertThat(heard.bytes()).containsOnly(SECOND);
        assertThat(lost).containsExactly("first " + kind + " 0");
    }

    @Test
    void aVoiceThatDoesNotBeginInTimeIsReplacedAndItsLateSoundDropped() {
        second.then(Act.stalls(100));
        Sound heard = say(SENTENCE);
        deadlines.pass(Duration.ofMillis(1200));
        first.sound(500, first.sink());
        first.sink().done();
        second.sound(900, second.sink());
        second.sink().done();

        assertThat(heard.ending()).isEqualTo("done");
        assertThat(heard.bytes()).hasSize(8000).containsOnly(SECOND);
        assertThat(first.cancelled()).isEqualTo(1);
    }

    @Test
    void aVoiceThatDiesIsFollowedByTheNextInTheSameWording() {
        first.then(Act.fails(2700, Fault.Kind.BROKEN));
        second.then(Act.speaks(2000));
        Sound heard = say(SENTENCE);

        assertThat(heard.ending()).isEqualTo("done");
        assertThat(second.asked()).containsExactly("desk will call you back this afternoon.");
        assertThat(heard.bytes()).hasSize((2700 + 2000) * 8);
    }

    @Test
    void aVoiceThatStallsInTheMiddleIsReplacedAfterTheGap() {
        first.then(Act.stalls(1000));
        second.then(Act.speaks(3000));
        Sound heard = say(SENTENCE);
        deadlines.pass(Duration.ofMillis(799));
        assertThat(second.asked()).isEmpty();
        deadlines.pass(Duration.ofMillis(800));

        assertThat(heard.ending()).isEqualTo("done");
        assertThat(SENTENCE).endsWith(second.asked().getFirst());
        assertThat(first.cancelled()).isEqualTo(1);
    }

    @Test
    void whereOnlyTheEndIsMissingNothingIsSaidAgain() {
        first.then(Act.fails(6000, Fault.Kind.BROKEN));

        assertThat(say(SENTENCE).ending()).isEqualTo("done");
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void endlessSoundIsCutOff() {
        Sound heard = say("Hello there.");
        first.sound(60_000, first.sink());

        assertThat(heard.ending()).isEqualTo("done");
        assertThat(heard.millis()).isLessThan(8000);
        assertThat(first.cancelled()).isEqualTo(1);
    }

    @Test
    void silenceIsNoSentence() {
        first.then(Act.speaks(0));
        second.then(Act.speaks(500));

        assertThat(say(SENTENCE).bytes()).hasSize(4000).containsOnly(SECOND);
    }

    @Test
    void whenAllFailSoDoesTheSentence() {
        first.then(Act.fails(0, Fault.Kind.SLOW));
        second.then(Act.fails(0, Fault.Kind.BROKEN));

        assertThat(say(SENTENCE).ending())
                .isInstanceOfSatisfying(
                        Fault.class, f -> assertThat(f.kind()).isEqualTo(Fault.Kind.BROKEN));
    }

    @Test
    void nothingIsToldAfterACancel() {
        Sound heard = new Sound();
        var speaking = chain.speak(SENTENCE, VOICE, heard);
        first.sound(500, first.sink());
        speaking.cancel();
        speaking.cancel();
        first.sound(500, first.sink());
        first.sink().failed(new Fault(Fault.Kind.BROKEN, "late"));
        deadlines.pass(Duration.ofHours(1));

        assertThat(heard.millis()).isEqualTo(500);
        assertThat(heard.ended()).isFalse();
        assertThat(first.cancelled()).isEqualTo(1);
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void aVoiceThatFailsAgainAndAgainIsLeftAloneForAWhile() {
        first.then(Act.fails(0, Fault.Kind.BROKEN), Act.fails(0, Fault.Kind.BROKEN));
        for (int i = 0; i < 4; i++) {
            second.then(Act.speaks(1000));
            say(SENTENCE);
        }
        assertThat(first.asked()).hasSize(2);
        assertThat(second.asked()).hasSize(4);

        nanos.addAndGet(Duration.ofSeconds(16).toNanos());
        first.then(Act.speaks(1000), Act.speaks(1000));
        assertThat(say(SENTENCE).bytes()).containsOnly(FIRST);
        assertThat(say(SENTENCE).bytes()).containsOnly(FIRST);
    }

    @Test
    void onlyOneSentenceAtATimeFindsOutWhetherAVoiceIsWell() {
        first.then(Act.fails(0, Fault.Kind.REFUSED));
        second.then(Act.speaks(1000), Act.speaks(1000));
        say(SENTENCE);
        nanos.addAndGet(Duration.ofSeconds(121).toNanos());
        Sound probe = new Sound();
        var probing = chain.speak(SENTENCE, VOICE, probe);

        assertThat(say("Another one.").bytes()).containsOnly(SECOND);
        probing.cancel();
        first.then(Act.speaks(700));
        assertThat(say("And one more.").bytes()).containsOnly(FIRST);
    }

    @Test
    void aRequestThatIsWrongSaysNothingAboutTheVoice() {
        for (int i = 0; i < 5; i++) {
            first.then(Act.fails(0, Fault.Kind.INVALID));
            second.then(Act.speaks(1000));
            say(SENTENCE);
        }
        assertThat(first.asked()).hasSize(5);
    }

    @Test
    void aSentenceAskedForASecondTimeIsRememberedFromThenOn() {
        first.then(Act.speaks(2000), Act.speaks(2000));
        byte[] before = say("One moment please.").bytes();
        say("One moment please.");

        assertThat(say("One moment please.").bytes()).isEqualTo(before);
        assertThat(first.asked()).hasSize(2);
    }

    @Test
    void figuresOfACallerAreNotRemembered() {
        first.then(Act.speaks(2000), Act.speaks(2000), Act.speaks(2000));
        for (int i = 0; i < 3; i++) {
            say("I have 0 2, 5 5 5 0, 0 1 9 9.");
        }
        assertThat(first.asked()).hasSize(3);
    }

    @Test
    void whatIsAskedForOnceInAnHourIsNotCommon() {
        first.then(Act.speaks(2000), Act.speaks(2000), Act.speaks(2000));
        for (int i = 0; i < 3; i++) {
            say("The clinic is closed at the moment.");
            nanos.addAndGet(Duration.ofMinutes(61).toNanos());
        }
        assertThat(first.asked()).hasSize(3);
    }

    @Test
    void halfASentenceIsNotRemembered() {
        first.then(Act.fails(500, Fault.Kind.BROKEN), Act.fails(500, Fault.Kind.BROKEN));
        second.then(Act.speaks(3000), Act.speaks(3000));
        say(SENTENCE);
        say(SENTENCE);

        assertThat(phrases.get("first/en-AU", SENTENCE)).isEmpty();
    }

    /** A clock that shows what has passed. */
    private static final class PassingTime extends Clock {
        private final AtomicLong nanos;

        PassingTime(AtomicLong nanos) {
            this.nanos = nanos;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH.plusNanos(nanos.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private VoiceChain chain(TextToSpeech last) {
        return new VoiceChain(
                List.of(
                        ChainVoice.remote(
                                "first",
                                first,
                                DEADLINES,
                                new Breaker("first", clock, Breaker.USUAL_REST),
                                phrases),
                        ChainVoice.last("second", last)),
                wire.alarm(),
                (voice, fault, bytes) -> lost.add(voice + ' ' + fault.kind() + ' ' + bytes));
    }

    private Sound say(String sentence) {
        Sound heard = new Sound();
        chain.speak(sentence, VOICE, heard);
        return heard;
    }

    @Test
    void whatAReplacedOrCancelledVoiceCostIsPassedOn() {
        first.then(Act.fails(0, Fault.Kind.BROKEN));
        second.then(Act.stalls(100));
        Sound heard = new Sound();
        chain.speak(SENTENCE, VOICE, heard).cancel();
        Use use = Use.estimated(Service.of("a/b"), Use.Kind.CHARACTERS, 20);
        first.sink().used(use);
        second.sink().used(use);

        assertThat(heard.uses()).containsExactly(use, use);
    }
}
