/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.ToolCall;

class ConversationHistoryTest {
    private final ConversationHistory history = new ConversationHistory();

    @Test
    void whatBecomesKnownLateKeepsItsPlace() {
        history.caller();
        history.caller();
        history.caller();
        ConversationHistory.Place answer = history.place();
        history.add(new Message.User("a note"));
        answer.is(new Message.Assistant("Yes.", List.of()));
        history.callerSaid("my dog");
        history.callerSaid(" ");
        history.callerSaid("is limping");
        history.callerSaid("nobody is waited for");

        assertThat(history.messages())
                .containsExactly(
                        new Message.User("my dog"),
                        new Message.User("is limping"),
                        new Message.Assistant("Yes.", List.of()),
                        new Message.User("a note"));
    }

    @Test
    void onlyTheNewestIsKept() {
        for (int i = 0; i < 50; i++) {
            history.add(new Message.User("no. " + i));
        }
        assertThat(history.messages())
                .hasSize(40)
                .startsWith(new Message.User("no. 10"))
                .endsWith(new Message.User("no. 49"));
    }

    @Test
    void longTalkIsCutAtItsBeginningAndNoResultIsLeftWithoutItsCall() {
        ToolCall call = new ToolCall("call_1", "clinic_facts", "x".repeat(10_000));
        history.add(new Message.Assistant("One moment.", List.of(call)));
        history.add(new Message.ToolResult("call_1", "clinic_facts", "at six"));
        history.add(new Message.User("y".repeat(3000)));

        assertThat(history.messages()).containsExactly(new Message.User("y".repeat(3000)));
    }
}
