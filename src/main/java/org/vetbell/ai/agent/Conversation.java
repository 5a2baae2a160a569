/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import java.util.ArrayList;
import java.util.List;
import org.vetbell.call.CallerInput;
import org.vetbell.call.Line;
import org.vetbell.call.Spoken;
import org.vetbell.port.Asking;
import org.vetbell.port.LanguageModel.Message;

/** What the model is told of the call: what was said, and of our own words what was heard. */
final class Conversation {
    /** Older lines are left out; what they settled is in the notebook. */
    private static final int MOST_LINES = 60;

    private final List<Message> messages = new ArrayList<>();

    private Conversation() {}

    static List<Message> of(Asking asking) {
        var conversation = new Conversation();
        conversation.caller("(The telephone rings.)");
        List<Line> lines = asking.history().lines();
        lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size())
                .forEach(conversation::line);
        conversation.input(asking.question().input(), lines);
        return conversation.messages;
    }

    private void line(Line line) {
        switch (line) {
            case Line.Caller caller -> caller(caller.text());
            case Line.Keys keys -> caller(pressed(keys.keys()).text());
            case Line.Agent agent -> ours(agent);
        }
    }

    private void input(CallerInput input, List<Line> lines) {
        switch (input) {
            case CallerInput.Said said -> said(said.text(), lines);
            case CallerInput.Heard heard ->
                    said(heard.text().isBlank() ? UnknownWords.NOTE : heard.text(), lines);
            case CallerInput.Keyed keyed -> caller(keyed(keyed).text());
            case CallerInput.Chose chose -> caller(chose(chose).text());
        }
    }

    static Message.User pressed(String keys) {
        return new Message.User("(The caller pressed " + keys + ".)");
    }

    static Message.User keyed(CallerInput.Keyed keyed) {
        return new Message.User("(The caller keyed in the number " + keyed.digits() + ".)");
    }

    static Message.User chose(CallerInput.Chose chose) {
        return new Message.User("(The caller chose on the keypad: " + chose.choice().name() + ".)");
    }

    private void said(String text, List<Line> lines) {
        boolean noted = !lines.isEmpty() && lines.getLast().equals(new Line.Caller(text));
        if (!noted) {
            caller(text);
        }
    }

    private void ours(Line.Agent agent) {
        String heard = agent.heardPart();
        if (heard.isBlank()) {
            return;
        }
        String text = agent.spoken() instanceof Spoken.Cut ? heard + " …" : heard;
        if (messages.getLast() instanceof Message.Assistant before) {
            messages.set(
                    messages.size() - 1,
                    new Message.Assistant(before.text() + " " + text, List.of()));
        } else {
            messages.add(new Message.Assistant(text, List.of()));
        }
    }

    /** Two messages of the same side in a row are one, as some vendors insist. */
    private void caller(String text) {
        if (text.isBlank()) {
            return;
        }
        if (!messages.isEmpty() && messages.getLast() instanceof Message.User before) {
            messages.set(messages.size() - 1, new Message.User(before.text() + "\n" + text));
        } else {
            messages.add(new Message.User(text));
        }
    }
}
