/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.fake.ai.FakeChat;
import org.vetbell.fake.ai.FakeChat.Mishap;
import org.vetbell.fake.ai.TestWire;
import org.vetbell.fake.ai.Told;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.ToolCall;
import org.vetbell.port.LanguageModelContract;

class AnthropicModelTest implements LanguageModelContract {
    private final FakeChat fake = FakeChat.ofAnthropic();
    private final TestWire wire = new TestWire();

    @AfterEach
    void close() {
        fake.close();
        wire.close();
    }

    @Override
    public LanguageModel saying(String text) {
        fake.says(text);
        return model();
    }

    @Override
    public LanguageModel calling(String tool, String arguments) {
        fake.calls(tool, arguments);
        return model();
    }

    @Override
    public LanguageModel neverEnding() {
        return failing(Mishap.STALL_MIDWAY);
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
    void whatItCostIsTold() {
        assertThat(ask(saying("Yes.")).ending()).isEqualTo(new LanguageModel.Usage(20, 3));
    }

    @Test
    void whoeverStopsBeforeTheFirstTokenHangsUp() throws InterruptedException {
        Told told = new Told();
        var generating =
                failing(Mishap.STALL)
                        .generate(LanguageModelContract.prompt(new Message.User("hello")), told);
        while (fake.requests().isEmpty()) {
            Thread.onSpinWait();
        }
        generating.cancel();

        assertThat(fake.wasAbandoned()).isTrue();
        assertThat(told.ended()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_401, REFUSED",
        "HTTP_429, BUSY",
        "HTTP_500, BROKEN",
        "GARBAGE, GARBLED",
        "ERROR_WITHIN, BUSY",
        "HALF, BROKEN"
    })
    void whatGoesWrongIsAFault(Mishap mishap, Fault.Kind kind) {
        assertThat(ask(failing(mishap)).ending())
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(kind));
    }

    @Test
    void aTokenThatDoesNotComeInTimeIsAFaultAndTheRequestIsStopped() throws InterruptedException {
        Told told = ask(failing(Mishap.STALL_MIDWAY)).awaitText("We are open ");
        wire.pass(Duration.ofMillis(1000));

        assertThat(told.ending())
                .isInstanceOfSatisfying(
                        Fault.class, f -> assertThat(f.kind()).isEqualTo(Fault.Kind.SLOW));
        assertThat(fake.wasAbandoned()).isTrue();
    }

    private LanguageModel failing(Mishap mishap) {
        fake.fails(mishap);
        return model();
    }

    private LanguageModel model() {
        var account =
                new LanguageSettings.Account(
                        LanguageSettings.Vendor.ANTHROPIC,
                        "sk-ant-test",
                        URI.create(fake.url()),
                        "claude-haiku-4-5");
        var patience =
                new Patience(
                        Duration.ofMillis(1500), Duration.ofMillis(1000), Duration.ofSeconds(15));
        return LanguageModels.of(new LanguageSettings(List.of(account), patience), wire.wire())
                .getFirst();
    }
}
