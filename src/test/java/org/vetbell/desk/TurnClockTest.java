/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallEvent;
import org.vetbell.call.Notebook;
import org.vetbell.call.Reply;
import org.vetbell.call.StepId;
import org.vetbell.call.TurnId;
import org.vetbell.call.TurnStage;
import org.vetbell.call.TurnStage.Kind;
import org.vetbell.call.UtteranceId;
import org.vetbell.fake.ManualTime;

class TurnClockTest {
    private static final Instant AT = Instant.parse("2026-11-26T00:00:00Z");

    private final ManualTime time = new ManualTime();
    private final List<CallEvent> told = new ArrayList<>();
    private final TurnClock clock =
            new TurnClock(new DeskTime(time, time::nanos), event -> told.add(event.at(AT)));

    @Test
    void stagesCountFromTheEndOfTheCallersSpeech() {
        clock.happening(new CallEvent.SpeechStopped(AT, Duration.ofMillis(700)));
        after(100);
        clock.happening(new CallEvent.CallerSaid(AT, StepId.NONE, "hello", 1));
        after(200);
        reply();
        answer();

        assertThat(stages())
                .containsExactly(
                        new TurnStage(Kind.ENDPOINT, Duration.ofMillis(700)),
                        new TurnStage(Kind.TRANSCRIPT, Duration.ofMillis(800)),
                        new TurnStage(Kind.FIRST_TOKEN, Duration.ofMillis(1000)),
                        new TurnStage(Kind.FIRST_SENTENCE, Duration.ofMillis(1000)),
                        new TurnStage(Kind.FIRST_VOICE, Duration.ofMillis(1010)),
                        new TurnStage(Kind.FIRST_FRAME, Duration.ofMillis(1020)),
                        new TurnStage(Kind.FIRST_MARK, Duration.ofMillis(1420)));
    }

    @Test
    void aReplyThatComesWhileWeAnswerAlreadyIsNotThisTurns() {
        clock.happening(new CallEvent.SpeechStopped(AT, Duration.ofMillis(700)));
        clock.speaking(new UtteranceId(1));
        after(300);
        reply();
        clock.marked();

        assertThat(stages()).extracting(TurnStage::kind).doesNotContain(Kind.FIRST_TOKEN);
    }

    @Test
    void aLeadInIsAStageOfItsOwnAndNoAnswer() {
        clock.happening(new CallEvent.SpeechStopped(AT, Duration.ofMillis(400)));
        clock.leadingIn();
        after(10);
        clock.sentLeadIn();
        after(390);
        reply();
        clock.speaking(new UtteranceId(1));
        clock.sentLeadIn();
        clock.marked();
        after(100);
        clock.sounded();
        clock.sent();
        after(50);
        clock.marked();

        assertThat(stages())
                .containsExactly(
                        new TurnStage(Kind.ENDPOINT, Duration.ofMillis(400)),
                        new TurnStage(Kind.LEAD_IN, Duration.ofMillis(410)),
                        new TurnStage(Kind.FIRST_TOKEN, Duration.ofMillis(800)),
                        new TurnStage(Kind.FIRST_SENTENCE, Duration.ofMillis(800)),
                        new TurnStage(Kind.FIRST_VOICE, Duration.ofMillis(900)),
                        new TurnStage(Kind.FIRST_FRAME, Duration.ofMillis(900)),
                        new TurnStage(Kind.FIRST_MARK, Duration.ofMillis(950)));
    }

    @Test
    void aTurnIsToldOnce() {
        clock.happening(new CallEvent.SpeechStopped(AT, Duration.ofMillis(700)));
        answer();
        clock.marked();

        assertThat(told).hasSize(1);
    }

    @Test
    void whatIsSaidUnaskedIsNoTurn() {
        answer();

        assertThat(told).isEmpty();
    }

    private void reply() {
        clock.happening(
                new CallEvent.ReplyReady(
                        AT, new TurnId(1), Reply.saying(Notebook.EMPTY, "Hello.")));
    }

    private void answer() {
        clock.speaking(new UtteranceId(1));
        after(10);
        clock.sounded();
        after(10);
        clock.sent();
        after(400);
        clock.marked();
    }

    private void after(long millis) {
        time.pass(Duration.ofMillis(millis));
    }

    private List<TurnStage> stages() {
        assertThat(told).hasSize(1);
        return ((CallEvent.TurnTimed) told.getFirst()).stages();
    }
}
