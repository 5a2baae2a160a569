/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.call.CallCommand.Ask;
import org.vetbell.call.CallCommand.SayMore;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.clinic.HouseRules;
import org.vetbell.clinic.Manners;
import org.vetbell.fake.SampleClinics;
import org.vetbell.fake.SampleRules;

/** A word of ours at the end of the caller's turn, while the answer is still being made. */
class LeadInsTest {
    private static final String TOLD = "my dog Milo is limping a little";

    private final OneCall call = OneCall.understood();

    @BeforeEach
    void isGreeted() {
        call.hears();
    }

    @Nested
    class IsSaid {
        @Test
        void atOnceAndTheAnswerFollowsInTheSameUtterance() {
            call.asks(TOLD);
            assertThat(timer(CallTimer.LEAD_IN).after()).isZero();
            call.leadsIn();
            Speak word = call.commanded(Speak.class);
            assertThat(word.growing()).isTrue();
            assertThat(word.sentences()).hasSize(1).allMatch(LeadIns::isOne);

            call.begins("Since when?");
            assertThat(call.commands(Speak.class)).isFalse();
            assertThat(call.commanded(SayMore.class))
                    .isEqualTo(new SayMore(word.utterance(), List.of("Since when?"), false));
            call.gets(Reply.saying(Notebook.EMPTY, "And is he eating?"));
            assertThat(call.commanded(SayMore.class).last()).isTrue();
            call.hears();
            assertThat(call.state().armed().runs(CallTimer.SILENCE)).isTrue();
        }

        @Test
        void beforeAnAnswerThatComesWhole() {
            call.asks(TOLD);
            call.leadsIn();
            call.gets(Reply.saying(Notebook.EMPTY, "Since when?"));

            assertThat(call.commanded(SayMore.class).sentences()).containsExactly("Since when?");
            assertThat(call.commanded(SayMore.class).last()).isTrue();
            assertThat(call.state().floor().then()).isEqualTo(new Then.Listen());
        }

        @Test
        void inOtherWordsBeforeAQuestionThanAfterATale() {
            call.asks(TOLD);
            call.leadsIn();
            String told = call.words();
            call.answered("Since when?");
            call.asks("when can you see him tomorrow");
            call.leadsIn();
            String asked = call.words();

            assertThat(told).isIn("Okay.", "Right.", "All right.");
            assertThat(asked).isIn("Let me see.", "Let's see.", "Right.");
        }

        @Test
        void withoutAWordThatCouldBeAYesToSuchAQuestion() {
            for (int i = 0; i < 4; i++) {
                call.asks("can you see him tomorrow morning");
                call.leadsIn();
                assertThat(call.words()).isIn("Let me see.", "Let's see.");
                call.answered("At ten.");
            }
        }

        @Test
        void neverInTheSameWordsTwiceInARow() {
            String before = "";
            for (int i = 0; i < 12; i++) {
                call.asks(i % 3 == 0 ? TOLD : "when can you see him tomorrow");
                call.leadsIn();
                assertThat(call.words()).isNotEmpty().isNotEqualTo(before);
                before = call.words();
                call.answered("Fine.");
            }
        }

        @Test
        void beforeTheAnswerToAGuessThatIsStillBeingMade() {
            call.happens(CallEvent.SpeechStarted::new);
            call.isSaying(TOLD);
            call.pauses();
            call.saidOnStream(TOLD);
            call.stops();
            call.leadsIn();

            assertThat(LeadIns.isOne(call.words())).isTrue();
        }
    }

    @Nested
    class IsNotSaid {
        @Test
        void whereTheAnswerCameAtOnce() {
            call.asks(TOLD);
            call.gets(Reply.saying(Notebook.EMPTY, "Since when?"));
            assertThat(call.words()).isEqualTo("Since when?");
            call.leadsIn();

            assertThat(call.last()).isEmpty();
        }

        @Test
        void whereAPieceOfTheAnswerCameAtOnce() {
            call.asks(TOLD);
            call.begins("Since when?");
            call.leadsIn();

            assertThat(call.last()).isEmpty();
        }

        @Test
        void afterAGuessWhoseAnswerIsThere() {
            call.happens(CallEvent.SpeechStarted::new);
            call.isSaying(TOLD);
            call.pauses();
            call.begins("Since when?");
            call.saidOnStream(TOLD);
            call.stops();

            assertThat(call.words()).isEqualTo("Since when?");
            assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void whereTheCallerGoesOn() {
            call.asks(TOLD);
            call.happens(CallEvent.SpeechStarted::new);
            call.leadsIn();

            assertThat(call.commands(Speak.class)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "yes please",
                    "no thank you",
                    "what?",
                    "can you hear me",
                    "my dog died last night",
                    "how much is it to put my cat to sleep"
                })
        void afterWordsThatAskForNone(String words) {
            call.asks(words);

            assertThat(call.commands(Ask.class)).isTrue();
            assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void inAnEmergency() {
            call.asks("my dog is not breathing");

            assertThat(call.state().floor().then()).isEqualTo(new Then.Dial());
            assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void afterKeys() {
            call.presses("1");

            assertThat(call.commands(Ask.class)).isTrue();
            assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void inADocument() {
            OneCall other = OneCall.byDocuments();
            other.says(TOLD);

            assertThat(other.commands(Ask.class)).isTrue();
            assertThat(other.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void directlyAfterAFailure() {
            call.asks(TOLD);
            call.runsOut(CallTimer.ANSWER);
            call.hears();
            call.asks(TOLD);

            assertThat(call.commands(Ask.class)).isTrue();
            assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void directlyAfterAMisunderstanding() {
            call.asks(TOLD);
            call.gets(
                    new Reply(
                            List.of("Once more?"),
                            false,
                            Notebook.EMPTY,
                            Expecting.anything(),
                            List.of()));
            call.hears();
            call.asks(TOLD);

            assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void directlyAfterAnApology() {
            call.asks(TOLD);
            call.answered("I'm sorry, which dog is it?");
            call.asks("it is Milo the little one");

            assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void whereThePracticeWantsNone() {
            HouseRules none = SampleRules.of(true, false, Manners.TurnsBy.EAR);
            OneCall other = OneCall.understoodBy(SampleClinics.harbour(none));
            other.hears();
            other.happens(CallEvent.SpeechStarted::new);
            other.stops();
            other.saidOnStream(TOLD);

            assertThat(other.commands(Ask.class)).isTrue();
            assertThat(other.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }
    }

    private CallCommand.StartTimer timer(CallTimer timer) {
        return call.last().stream()
                .filter(CallCommand.StartTimer.class::isInstance)
                .map(CallCommand.StartTimer.class::cast)
                .filter(start -> start.timer() == timer)
                .findFirst()
                .orElseThrow();
    }
}
