/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.ManualTime;
import org.vetbell.fake.ai.ScriptedModel;
import org.vetbell.fake.ai.Told;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModelContract;

class ModelChainTest implements LanguageModelContract {
    private final ManualTime time = new ManualTime();
    private final ScriptedModel first = new ScriptedModel();
    private final ScriptedModel second = new ScriptedModel();
    private final List<String> losses = new ArrayList<>();
    private final ModelChain chain =
            new ModelChain(
                    List.of(
                            Model.of(first, time, Breaker.USUAL_REST),
                            Model.of(second, time, Breaker.USUAL_REST)),
                    (name, fault) -> losses.add(name + " " + fault.kind()));

    @Override
    public LanguageModel saying(String text) {
        first.says(text);
        return chain;
    }

    @Override
    public LanguageModel calling(String tool, String arguments) {
        first.calls(tool, arguments);
        return chain;
    }

    @Override
    public LanguageModel neverEnding() {
        first.hangs("We are ");
        return chain;
    }

    @Test
    void aModelThatFailsIsReplacedByTheNext() {
        first.dies("", Fault.Kind.BROKEN);
        second.says("We are open until six.");
        Told told = ask(chain);

        assertThat(told.ending()).isEqualTo(Told.DONE);
        assertThat(told.text()).isEqualTo("We are open until six.");
        assertThat(losses).containsExactly("scripted BROKEN");
    }

    @Test
    void oneThatDiesMidwayIsTakenUpWhereItStopped() {
        first.dies("We are open ", Fault.Kind.BROKEN);
        second.says("until six.");
        Told told = ask(chain);

        assertThat(told.ending()).isEqualTo(Told.DONE);
        assertThat(told.text()).isEqualTo("We are open until six.");
        List<Message> messages = second.prompts().getFirst().messages();
        assertThat(messages.get(messages.size() - 2))
                .isEqualTo(new Message.Assistant("We are open ", List.of()));
        assertThat(messages.getLast().toString()).contains("Go on exactly where you stopped");
    }

    @Test
    void noneLeftIsAFailure() {
        first.dies("", Fault.Kind.BUSY);
        second.dies("", Fault.Kind.SLOW);

        assertThat(ask(chain).ending())
                .isInstanceOfSatisfying(
                        Fault.class, f -> assertThat(f.kind()).isEqualTo(Fault.Kind.SLOW));
    }

    @Test
    void aModelThatKeepsFailingIsLeftAloneAndTriedAgainLater() {
        for (int i = 0; i < 2; i++) {
            first.dies("", Fault.Kind.BROKEN);
            second.says("Yes.");
            ask(chain).ending();
        }
        int asked = first.prompts().size();
        second.says("Yes.");
        ask(chain).ending();
        assertThat(first.prompts()).hasSize(asked);

        time.pass(Duration.ofSeconds(16));
        first.says("I am back.");
        assertThat(ask(chain).text()).isEqualTo("I am back.");
    }

    @Test
    void whileAllRestNothingIsPermitted() {
        assertThat(chain.permits()).isTrue();
        first.dies("", Fault.Kind.REFUSED);
        second.dies("", Fault.Kind.REFUSED);
        ask(chain).ending();

        assertThat(chain.permits()).isFalse();
        assertThat(ask(chain).ending()).isInstanceOf(Fault.class);
    }

    @Test
    void aCancelledAnswerStopsItsModelAndBlamesNobody() {
        first.hangs("We are ");
        Told told = new Told();
        chain.generate(LanguageModelContract.prompt(new Message.User("hello")), told).cancel();

        assertThat(first.cancelled()).isEqualTo(1);
        assertThat(told.ended()).isFalse();
        assertThat(losses).isEmpty();
    }

    @Test
    void whatAReplacedOrCancelledModelCostIsPassedOn() {
        first.dies("", Fault.Kind.BROKEN);
        second.hangs("We are ");
        Told told = new Told();
        LanguageModel.Generating generating =
                chain.generate(LanguageModelContract.prompt(new Message.User("hello")), told);
        first.costsAfterTheEnd();
        generating.cancel();
        second.costsAfterTheEnd();

        assertThat(told.uses()).hasSize(4);
    }
}
