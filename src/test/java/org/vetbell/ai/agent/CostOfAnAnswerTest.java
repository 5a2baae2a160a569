/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallerInput;
import org.vetbell.call.History;
import org.vetbell.call.Notebook;
import org.vetbell.call.Question;
import org.vetbell.call.TurnId;
import org.vetbell.fake.SampleClinics;
import org.vetbell.fake.ai.ScriptedModel;
import org.vetbell.port.Asking;
import org.vetbell.port.Receptionist.Work;
import org.vetbell.port.Use;

class CostOfAnAnswerTest {
    private final ScriptedModel model = new ScriptedModel();
    private final List<Use> uses = new ArrayList<>();

    @Test
    void whatItCostIsCounted() {
        model.says("Hello.");
        caller("hi");
        assertThat(uses)
                .containsExactly(
                        Use.reported(ScriptedModel.SERVICE, Use.Kind.TOKENS_IN, 20),
                        Use.reported(ScriptedModel.SERVICE, Use.Kind.TOKENS_OUT, 3));
    }

    @Test
    void whatACancelledAnswerCostIsCounted() {
        model.hangs("We are ");
        Work work = caller("when do you close");
        work.cancel();
        model.costsAfterTheEnd();

        assertThat(uses).hasSize(2);
    }

    private Work caller(String words) {
        var said = new CallerInput.Said(words, 1);
        return new ModelReceptionist(model)
                .answer(
                        new Asking(
                                SampleClinics.harbour(),
                                LocalDateTime.of(2026, 11, 23, 10, 5),
                                new Question(new TurnId(1), said, Notebook.EMPTY, true, ""),
                                new History(List.of()),
                                uses::add),
                        answer -> {});
    }
}
