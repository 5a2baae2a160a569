/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.ManualTime;
import org.vetbell.fake.ScriptedSpeechToText;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.TurnTellingContract;

/** Turns that are told while one recogniser takes over from another. */
class TurnsToldByTheChainTest implements TurnTellingContract {
    private static final Fault BROKEN = new Fault(Fault.Kind.BROKEN, "gone");

    private final ScriptedSpeechToText first = new ScriptedSpeechToText();
    private final ScriptedSpeechToText second = new ScriptedSpeechToText();
    private final Words words = new Words();
    private final SpeechToText chain = of(first, second);

    @Override
    public SpeechToText hearing(String... script) {
        return of(new ScriptedSpeechToText().hears(script), second);
    }

    @Override
    public SpeechToText detecting(String... script) {
        return of(new ScriptedSpeechToText().tellsTurns().hears(script), second);
    }

    @Test
    void turnsAreToldWhileWhoeverListensTellsThem() {
        first.tellsTurns();
        chain.listen(TurnTellingContract.TURNS, words);
        SpeechToText.Sink lost = first.last().sink();
        lost.turnOver();
        lost.turnOver();
        first.last().fail(BROKEN);
        lost.turnOver();
        second.last().sink().turnOver();

        assertThat(words.next()).isEqualTo(new Words.TellsTurns(true));
        assertThat(words.next()).isEqualTo(new Words.TurnOver());
        assertThat(words.next()).isEqualTo(new Words.TurnOver());
        assertThat(words.next()).isEqualTo(new Words.TellsTurns(false));
        assertThat(words.isEmpty()).isTrue();
    }

    @Test
    void theNextMayTellTurnsToo() {
        first.tellsTurns().refuses(BROKEN);
        second.tellsTurns().hears("my dog");
        Listening listening = chain.listen(TurnTellingContract.TURNS, words);
        listening.audio(TurnTellingContract.speech(500));
        listening.commit();
        listening.audio(TurnTellingContract.quiet(300));

        assertThat(words.next()).isEqualTo(new Words.TellsTurns(true));
        assertThat(words.next()).isEqualTo(new Words.TellsTurns(false));
        assertThat(words.next()).isEqualTo(new Words.TellsTurns(true));
        assertThat(words.next()).isEqualTo(new Words.TurnOver());
        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));
    }

    private static SpeechToText of(SpeechToText first, SpeechToText second) {
        var time = new ManualTime();
        return new RecogniserChain(
                List.of(
                        Recogniser.of("first", first, time, Breaker.USUAL_REST),
                        Recogniser.of("second", second, time, Breaker.USUAL_REST)),
                (name, fault) -> {});
    }
}
