/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vetbell.call.CallerInput;
import org.vetbell.call.Line;
import org.vetbell.port.Asking;
import org.vetbell.port.LanguageModel.Message;

/**
 * What a model that hears the caller and speaks by itself does not know of a call: keys, and what
 * others said to the caller. Any thread.
 */
public final class News {
    private final Set<String> own = new HashSet<>();
    private int known;

    /** These sentences are the model's own. */
    public synchronized void own(List<String> sentences) {
        own.addAll(sentences);
    }

    /** What is new since this was asked last. */
    public synchronized List<Message> of(Asking asking) {
        List<Message> news = new ArrayList<>();
        List<Line> lines = asking.history().lines();
        for (Line line : lines.subList(Math.min(known, lines.size()), lines.size())) {
            switch (line) {
                case Line.Caller ignored -> {}
                case Line.Keys keys -> news.add(Conversation.pressed(keys.keys()));
                case Line.Agent agent -> {
                    String heard = agent.heardPart();
                    if (!heard.isBlank() && !own.contains(agent.sentence())) {
                        news.add(new Message.Assistant(heard, List.of()));
                    }
                }
            }
        }
        known = lines.size();
        switch (asking.question().input()) {
            case CallerInput.Keyed keyed -> news.add(Conversation.keyed(keyed));
            case CallerInput.Chose chose -> news.add(Conversation.chose(chose));
            case CallerInput.Said ignored -> {}
            case CallerInput.Heard ignored -> {}
        }
        return news;
    }
}
