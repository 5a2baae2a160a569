/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.ai.Told;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.Prompt;
import org.vetbell.port.LanguageModel.Tool;
import org.vetbell.port.LanguageModel.ToolCall;

/** What all {@link LanguageModel}s do. */
public interface LanguageModelContract {
    Tool FACTS =
            new Tool(
                    "clinic_facts",
                    "Looks a fact up.",
                    "{\"type\":\"object\",\"properties\":{\"topic\":{\"type\":\"string\"}},"
                            + "\"required\":[\"topic\"],\"additionalProperties\":false}");

    /** A model that answers the next question with this text. */
    LanguageModel saying(String text);

    /** A model that asks for this tool at the next question. */
    LanguageModel calling(String tool, String arguments);

    /** A model that begins to answer and never comes to an end. */
    LanguageModel neverEnding();

    @Test
    default void anAnswerComesInPiecesAndEndsOnce() {
        Told told = ask(saying("We are open until six."));
        assertThat(told.ending()).isEqualTo(Told.DONE);
        assertThat(told.text()).isEqualTo("We are open until six.");
        assertThat(told.calls()).isEmpty();
    }

    @Test
    default void aToolIsAskedForWithWholeArguments() {
        Told told = ask(calling("clinic_facts", "{\"topic\":\"hours\"}"));
        assertThat(told.ending()).isEqualTo(Told.DONE);
        assertThat(told.calls()).hasSize(1);
        assertThat(told.calls().getFirst().name()).isEqualTo("clinic_facts");
        assertThat(told.calls().getFirst().arguments()).isEqualTo("{\"topic\":\"hours\"}");
    }

    @Test
    default void theResultOfAToolMayFollow() {
        LanguageModel model = saying("Until six.");
        Told told = new Told();
        ToolCall call = new ToolCall("call_1", "clinic_facts", "{\"topic\":\"hours\"}");
        model.generate(
                prompt(
                        new Message.User("when do you close?"),
                        new Message.Assistant("", List.of(call)),
                        new Message.ToolResult("call_1", "clinic_facts", "at six")),
                told);
        assertThat(told.ending()).isEqualTo(Told.DONE);
        assertThat(told.text()).isEqualTo("Until six.");
    }

    @Test
    default void nothingEndsWhatWasCancelled() {
        Told told = new Told();
        var generating = neverEnding().generate(prompt(new Message.User("hello")), told);
        told.awaitText();
        generating.cancel();
        generating.cancel();
        String text = told.text();

        ask(saying("Another answer.")).ending();
        assertThat(told.ended()).isFalse();
        assertThat(told.text()).isEqualTo(text);
    }

    /** Asks something. */
    default Told ask(LanguageModel model) {
        Told told = new Told();
        model.generate(prompt(new Message.User("when do you close?")), told);
        return told;
    }

    /** A prompt with those messages. */
    static Prompt prompt(Message... messages) {
        return new Prompt("You answer the telephone.", List.of(messages), List.of(FACTS), 200);
    }
}
