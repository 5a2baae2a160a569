/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import org.vetbell.ai.wire.Wire;
import org.vetbell.port.SpeechToSpeech;
import org.vetbell.port.SpeechToText;

/**
 * A model of OpenAI that hears and speaks by itself: a realtime session of type {@code realtime}
 * for each call, telephone sound both ways, answers when we ask for them. Any thread.
 */
public final class OpenAiConversations implements SpeechToSpeech {
    private final Wire wire;
    private final OpenAiSettings openAi;
    private final OpenAiConversationSettings settings;

    /**
     * @param openAi with a key
     */
    public OpenAiConversations(
            Wire wire, OpenAiSettings openAi, OpenAiConversationSettings settings) {
        this.wire = wire;
        this.openAi = openAi;
        this.settings = settings;
    }

    @Override
    public String name() {
        return settings.service().toString();
    }

    @Override
    public SpeechToText.Readiness readiness() {
        return openAi.key().isPresent()
                ? SpeechToText.Readiness.READY
                : SpeechToText.Readiness.ABSENT;
    }

    @Override
    public Session open(SpeechToText.Wanted wanted, SpeechToText.Sink words) {
        var session = new ConversationSession(wire, openAi, settings, wanted, words);
        if (wanted.turnsWithin().isPresent()) {
            words.tellsTurns(true);
        }
        session.open();
        return session;
    }
}
