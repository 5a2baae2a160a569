/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.vetbell.ai.language.LanguageSettings.Vendor;
import org.vetbell.fake.ai.FakeChat;
import org.vetbell.port.Fault;

class OpenAiModelTest extends StreamedModelContract {
    OpenAiModelTest() {
        super(Vendor.OPENAI, FakeChat.listening());
    }

    @Test
    void theQuestionHasTheConversationAndTheTools() {
        ask(saying("Yes.")).ending();

        JsonObject request = fake.requests().getFirst();
        assertThat(request.getBoolean("stream")).isTrue();
        assertThat(request.getJsonArray("messages")).hasSize(2);
        assertThat(request.toString()).contains("You answer the telephone.", "clinic_facts");
    }

    @Test
    void anErrorWithinAnAnswerBreaksIt() {
        assertErrorWithin(Fault.Kind.BROKEN);
    }
}
