/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vetbell.port.LanguageModel.Message;

/**
 * The conversation in words, as much of it as a new connection is told. Words of the caller and of
 * answers become known late, so their places are kept. One thread at a time.
 */
final class ConversationHistory {
    private static final int MOST = 40;

    /** About four pages: what waits to be sent is bounded. */
    private static final int MOST_CHARACTERS = 12_000;

    private final Deque<Place> places = new ArrayDeque<>();
    private final Deque<Place> unanswered = new ArrayDeque<>();

    /** Something became part of the conversation. */
    void add(Message message) {
        place().is(message);
    }

    /** Something will have become part of it here. */
    Place place() {
        Place place = new Place();
        places.add(place);
        if (places.size() > MOST) {
            places.removeFirst();
        }
        return place;
    }

    /** The caller has said something that is not known yet. */
    void caller() {
        unanswered.add(place());
    }

    /** That is what the caller said, the first time that is not known yet. */
    void callerSaid(String words) {
        Place place = unanswered.poll();
        if (place != null && !words.isBlank()) {
            place.is(new Message.User(words));
        }
    }

    /** All that is known, oldest first; begins with nothing that refers to what is forgotten. */
    List<Message> messages() {
        Deque<Message> messages = new ArrayDeque<>();
        int characters = 0;
        for (Place place : (Iterable<Place>) places::descendingIterator) {
            characters += place.message.map(ConversationHistory::length).orElse(0);
            if (characters > MOST_CHARACTERS) {
                break;
            }
            place.message.ifPresent(messages::addFirst);
        }
        while (messages.peekFirst() instanceof Message.ToolResult) {
            messages.removeFirst();
        }
        return List.copyOf(messages);
    }

    private static int length(Message message) {
        return switch (message) {
            case Message.User user -> user.text().length();
            case Message.Assistant said ->
                    said.text().length()
                            + said.calls().stream().mapToInt(c -> c.arguments().length()).sum();
            case Message.ToolResult result -> result.result().length();
        };
    }

    /** Something's place in the conversation. */
    static final class Place {
        private Optional<Message> message = Optional.empty();

        void is(Message its) {
            message = Optional.of(its);
        }
    }
}
