/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.ai.language.LanguageSettings.Vendor;
import org.vetbell.fake.ai.FakeChat;
import org.vetbell.fake.ai.Told;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.ToolCall;
import org.vetbell.port.LanguageModelContract;

class AnthropicModelTest extends StreamedModelContract {
    AnthropicModelTest() {
        super(Vendor.ANTHROPIC, FakeChat.ofAnthropic());
    }

    @Test
    void theQuestionHasTheConversationAndTheToolsInItsWords() {
        ask(saying("Yes.")).ending();

        JsonObject request = fake.requests().getFirst();
        assertThat(request.getBoolean("stream")).isTrue();
        assertThat(request.getInt("max_tokens")).isEqualTo(200);
        assertThat(request.get("system").toString()).contains("You answer the telephone.");
        assertThat(request.getJsonArray("messages")).hasSize(1);
        assertThat(request.getJsonArray("tools").getJsonObject(0).getJsonObject("input_schema"))
                .containsKey("properties");
    }

    @Test
    void whatCameOfAToolIsToldWithTheNameOfTheCall() {
        ToolCall call = new ToolCall("toolu_1", "clinic_facts", "{\"topic\":\"hours\"}");
        Told told = new Told();
        saying("Until six.")
                .generate(
                        LanguageModelContract.prompt(
                                new Message.User("when do you close?"),
                                new Message.Assistant("Let me look.", List.of(call)),
                                new Message.ToolResult("toolu_1", "clinic_facts", "at six")),
                        told);
        told.ending();

        assertThat(fake.requests().getFirst().getJsonArray("messages").toString())
                .contains(
                        "\"tool_use\"", "\"tool_result\"", "\"tool_use_id\":\"toolu_1\"", "at six");
    }

    @Test
    void anOverloadWithinAnAnswerIsToldAsOne() {
        assertErrorWithin(Fault.Kind.BUSY);
    }
}
