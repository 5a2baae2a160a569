/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.ManualTime;
import org.vetbell.fake.ScriptedSpeechToText;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToText.Readiness;
import org.vetbell.port.SpeechToTextContract;
import org.vetbell.port.Use;

class RecogniserChainTest implements SpeechToTextContract {
    private static final Fault BROKEN = new Fault(Fault.Kind.BROKEN, "gone");
    private static final Fault SLOW = new Fault(Fault.Kind.SLOW, "late");

    private final ManualTime time = new ManualTime();
    private final ScriptedSpeechToText first = new ScriptedSpeechToText();
    private final ScriptedSpeechToText second = new ScriptedSpeechToText();
    private final List<String> losses = new ArrayList<>();
    private final Words words = new Words();
    private final RecogniserChain chain =
            new RecogniserChain(
                    List.of(
                            Recogniser.of("first", first, time, Breaker.USUAL_REST),
                            Recogniser.of("second", second, time, Breaker.USUAL_REST)),
                    (name, fault) -> losses.add(name + " " + fault.kind()));

    @Override
    public SpeechToText hearing(String... script) {
        return new RecogniserChain(
                List.of(
                        Recogniser.of(
                                "only",
                                new ScriptedSpeechToText().hears(script),
                                new ManualTime(),
                                Breaker.USUAL_REST)),
                (name, fault) -> {});
    }

    @Test
    void withoutRecognisersThereIsNone() {
        assertThat(new RecogniserChain(List.of(), (name, fault) -> {}).readiness())
                .isEqualTo(Readiness.ABSENT);
    }

    @Test
    void theFirstIsUsedWhileItWorks() {
        first.hears("hello");
        Listening listening = listen();
        listening.audio(new byte[160]);
        listening.commit();

        assertThat(words.next()).isEqualTo(new Words.Said("hello"));
        assertThat(first.last().wanted()).isEqualTo(WANTED);
        assertThat(second.callers()).isEmpty();
        listening.close();
        assertThat(first.last().over()).isTrue();
    }

    @Test
    void whenOneDiesTheNextIsToldAgainWhatNobodyAnswered() {
        first.hears("my dog");
        second.hears("is limping");
        Listening listening = listen();
        listening.audio(sound(1, 800));
        listening.commit();
        listening.audio(sound(2, 800));
        first.falls(true);
        listening.commit();
        listening.audio(sound(3, 160));
        first.last().fail(BROKEN);

        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));
        assertThat(words.next()).isEqualTo(new Words.Said("is limping"));
        assertThat(words.isEmpty()).isTrue();
        assertThat(second.last().commits()).isEqualTo(1);
        assertThat(second.last().sound()).startsWith(sound(2, 800)).endsWith(sound(3, 160));
        assertThat(second.last().sound()).hasSize(960);
        assertThat(losses).containsExactly("first BROKEN");
    }

    @Test
    void moreThanEightSecondsAreNotSaidAgain() {
        Listening listening = listen();
        for (int i = 0; i < 500; i++) {
            listening.audio(sound(i, 160));
        }
        first.last().fail(BROKEN);

        assertThat(second.last().sound())
                .hasSize(64_000)
                .startsWith(sound(100, 160))
                .endsWith(sound(499, 160));
    }

    @Test
    void theCallGoesOnWithTheNext() {
        second.hears("yes", "please");
        Listening listening = listen();
        first.last().fail(BROKEN);
        listening.commit();
        listening.audio(new byte[160]);
        listening.commit();

        assertThat(words.next()).isEqualTo(new Words.Said("yes"));
        assertThat(words.next()).isEqualTo(new Words.Said("please"));
    }

    @Test
    void whatALostOneStillSaysIsNotHeard() {
        listen();
        first.last().fail(BROKEN);
        first.last().sink().saying("late");
        first.last().sink().said("late", 1);
        first.last().sink().failed(BROKEN);

        assertThat(words.isEmpty()).isTrue();
        assertThat(second.callers()).hasSize(1);
        assertThat(losses).hasSize(1);
    }

    @Test
    void theCallerIsGivenUpWhenNoneIsLeft() {
        Listening listening = listen();
        first.last().fail(BROKEN);
        second.last().fail(SLOW);

        assertThat(words.next()).isEqualTo(SLOW);
        listening.audio(new byte[160]);
        listening.commit();
        listening.close();
        assertThat(words.isEmpty()).isTrue();
        assertThat(first.callers()).hasSize(1);
    }

    @Test
    void oneThatFailsBeforeItIsOpenIsReplacedToo() {
        first.refuses(BROKEN);
        second.hears("hello");
        listen().commit();

        assertThat(words.next()).isEqualTo(new Words.Said("hello"));
    }

    @Test
    void oneThatFailedMayBeTriedAgainOnceAnotherHasWorked() {
        first.hears("one", "three");
        second.hears("two");
        Listening listening = listen();
        listening.commit();
        first.last().fail(BROKEN);
        listening.commit();
        second.last().fail(BROKEN);
        listening.commit();

        assertThat(words.next()).isEqualTo(new Words.Said("one"));
        assertThat(words.next()).isEqualTo(new Words.Said("two"));
        assertThat(words.next()).isEqualTo(new Words.Said("three"));
    }

    @Test
    void newCallsPassOverOneThatFailsTooOften() {
        first.refuses(BROKEN);
        listen();
        listen();
        listen();

        assertThat(first.callers()).hasSize(2);
        assertThat(second.callers()).hasSize(3);
        assertThat(chain.readiness()).isEqualTo(Readiness.READY);
    }

    @Test
    void whileAllRestItIsDownAndAProbeBringsItBack() {
        first.refuses(BROKEN);
        second.refuses(BROKEN);
        listen();
        listen();
        assertThat(chain.readiness()).isEqualTo(Readiness.DOWN);
        assertThat(words.next()).isEqualTo(BROKEN);
        assertThat(words.next()).isEqualTo(BROKEN);

        listen();
        assertThat(words.next()).as("a call that comes all the same").isInstanceOf(Fault.class);
        assertThat(first.callers()).hasSize(2);

        time.pass(Duration.ofSeconds(16));
        first.refuses(null);
        first.hears("hello");
        assertThat(chain.readiness()).isEqualTo(Readiness.READY);
        listen().commit();
        assertThat(words.next()).isEqualTo(new Words.Said("hello"));
        listen();
        listen();
        assertThat(first.callers()).hasSize(5);
    }

    @Test
    void tenSecondsOfASilentCallerProveARecogniserToo() {
        restOf(first);
        Listening probe = listen();
        for (int i = 0; i < 499; i++) {
            probe.audio(new byte[160]);
        }
        listen();
        assertThat(first.callers()).as("one probe at a time").hasSize(3);

        probe.audio(new byte[160]);
        probe.audio(new byte[160]);
        listen();
        assertThat(first.callers()).hasSize(4);
    }

    @Test
    void aProbeThatHangsUpLeavesRoomForAnother() {
        restOf(first);
        listen().close();
        listen();

        assertThat(first.callers()).hasSize(4);
    }

    @Test
    void oneThatAnswersNoPauseAtAllIsLost() {
        first.falls(true);
        Listening listening = listen();
        for (int i = 0; i < 33; i++) {
            listening.commit();
        }

        assertThat(losses).containsExactly("first SLOW");
        assertThat(second.last().commits()).isEqualTo(33);
        assertThat(first.last().over()).isTrue();
    }

    @Test
    void oneThatSaysItIsDownIsNotUsed() {
        first.readiness(Readiness.DOWN);
        listen();
        assertThat(first.callers()).isEmpty();

        second.readiness(Readiness.DOWN);
        assertThat(chain.readiness()).isEqualTo(Readiness.DOWN);
    }

    /** The recogniser has failed twice and rested; the next call is its probe. */
    private void restOf(ScriptedSpeechToText recogniser) {
        recogniser.refuses(BROKEN);
        listen();
        listen();
        recogniser.refuses(null);
        time.pass(Duration.ofSeconds(16));
    }

    private Listening listen() {
        return chain.listen(WANTED, words);
    }

    private static byte[] sound(int of, int length) {
        byte[] sound = new byte[length];
        Arrays.fill(sound, (byte) of);
        return sound;
    }

    @Test
    void whatAReplacedOrClosedRecogniserCostIsPassedOn() {
        Listening listening = listen();
        first.last().fail(new Fault(Fault.Kind.BROKEN, "gone"));
        listening.close();
        Use use = Use.estimated(Service.of("a/b"), Use.Kind.AUDIO_MILLIS, 20);
        first.last().sink().used(use);
        second.last().sink().used(use);

        assertThat(words.uses()).containsExactly(use, use);
    }
}
