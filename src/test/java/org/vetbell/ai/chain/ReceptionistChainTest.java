/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.ai.agent.ModelReceptionist;
import org.vetbell.call.CallerInput;
import org.vetbell.call.History;
import org.vetbell.call.Notebook;
import org.vetbell.call.Question;
import org.vetbell.call.TurnId;
import org.vetbell.fake.SampleClinics;
import org.vetbell.fake.ScriptedReceptionist;
import org.vetbell.fake.ai.ScriptedModel;
import org.vetbell.port.Answer;
import org.vetbell.port.Asking;
import org.vetbell.port.Fault;
import org.vetbell.port.Meter;
import org.vetbell.port.Use;

class ReceptionistChainTest {
    private final ScriptedModel model = new ScriptedModel();
    private final ScriptedReceptionist builtin =
            new ScriptedReceptionist().when("hello", "Good morning.");
    private final List<Answer> answers = new ArrayList<>();
    private boolean permitted = true;
    private final SpentMeter meter = new SpentMeter();
    private final ReceptionistChain chain =
            new ReceptionistChain(new ModelReceptionist(model), () -> permitted, builtin);

    @Test
    void theModelAnswersWhileItCan() {
        model.says("Hi there.");
        ask();
        assertThat(sentences()).containsExactly("Hi there.");
        assertThat(builtin.asked()).isEmpty();
    }

    @Test
    void aModelThatFailsBeforeItSpokeIsReplacedAtOnce() {
        model.dies("", Fault.Kind.BROKEN);
        ask();
        assertThat(sentences()).containsExactly("Good morning.");
    }

    @Test
    void afterItSpokeTheFailureIsTold() {
        model.dies("We are open until six. And ", Fault.Kind.BROKEN);
        ask();
        assertThat(answers.getFirst()).isInstanceOf(Answer.Begun.class);
        assertThat(answers.getLast()).isInstanceOf(Answer.Failed.class);
        assertThat(builtin.asked()).isEmpty();
    }

    @Test
    void aModelThatRestsIsNotAsked() {
        permitted = false;
        ask();
        assertThat(model.prompts()).isEmpty();
        assertThat(sentences()).containsExactly("Good morning.");
    }

    @Test
    void aCallForWhichNothingMoreIsBoughtIsAnsweredForFree() {
        meter.spent = true;
        ask();
        assertThat(model.prompts()).isEmpty();
        assertThat(sentences()).containsExactly("Good morning.");
    }

    private void ask() {
        var question =
                new Question(
                        new TurnId(1),
                        new CallerInput.Said("hello", 1),
                        Notebook.EMPTY,
                        true,
                        "+61491570156");
        chain.answer(
                new Asking(
                        SampleClinics.harbour(),
                        LocalDateTime.of(2026, 11, 23, 10, 0),
                        question,
                        History.NONE,
                        meter),
                answers::add);
    }

    private List<String> sentences() {
        return ((Answer.Given) answers.getLast()).reply().sentences();
    }

    private static final class SpentMeter implements Meter {
        private boolean spent;

        @Override
        public void used(Use use) {}

        @Override
        public boolean spent() {
            return spent;
        }
    }
}
