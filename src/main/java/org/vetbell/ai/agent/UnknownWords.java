/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import java.util.ArrayList;
import java.util.List;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.Prompt;

/** A question of which only the sound was known when it was asked. */
public final class UnknownWords {
    /** What stands for its words. */
    static final String NOTE = "(The caller spoke, but the words are not known.)";

    private UnknownWords() {}

    /**
     * The same prompt with the question's words, where it has none.
     *
     * @param words untrusted; blank when they are still not known
     */
    public static Prompt known(Prompt prompt, String words) {
        List<Message> messages = new ArrayList<>(prompt.messages());
        int at = messages.size() - 1;
        while (at >= 0 && !lacksWords(messages.get(at))) {
            at--;
        }
        if (at < 0 || words.isBlank()) {
            return prompt;
        }
        String text = ((Message.User) messages.get(at)).text();
        messages.set(at, new Message.User(text.replace(NOTE, words.strip())));
        return new Prompt(prompt.system(), messages, prompt.tools(), prompt.mostTokens());
    }

    private static boolean lacksWords(Message message) {
        return message instanceof Message.User user && user.text().contains(NOTE);
    }
}
