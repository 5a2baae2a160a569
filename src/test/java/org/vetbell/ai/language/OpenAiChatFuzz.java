/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.vetbell.hostile.AnyModel;

/** Streams of OpenAI's chat protocol, in which anything stands. */
class OpenAiChatFuzz {
    @FuzzTest
    void everyAnswerEndsOnce(byte[] stream) {
        AnyModel.keepsItsPromises(AnyChat.of(LanguageSettings.Vendor.OPENAI), stream);
    }
}
