/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.ToolCall;
import org.vetbell.port.SpeechToSpeech.Prompt;
import org.vetbell.port.SpeechToSpeech.Sink;

/**
 * One answer: what came of it, what was heard of it, and whether anybody still wants it. Guarded by
 * its session.
 */
final class SpokenAnswer {
    /** 90 s: no receptionist speaks that long. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private static final int BYTES_PER_MILLI = 8;
    private static final int MOST_BYTES = (int) LONGEST.toMillis() * BYTES_PER_MILLI;

    private final int number;
    private final Prompt prompt;
    private final Sink sink;
    private final ConversationHistory.Place place;
    private final StringBuilder words = new StringBuilder();
    private final Map<String, ToolCall> calls = new LinkedHashMap<>();

    /** Bytes of sound by the item that it is of, in the order in which they are played. */
    private final Map<String, Integer> items = new LinkedHashMap<>();

    /** Items that began when nobody listened any longer. */
    private final Set<String> unheard = new LinkedHashSet<>();

    private String response = "";
    private int bytes;
    private int asked;
    private boolean over;
    private boolean complete;
    private boolean counted;

    /**
     * @param number from 1, another one for each answer of a session
     * @param place where it stands in the conversation
     */
    SpokenAnswer(int number, Prompt prompt, Sink sink, ConversationHistory.Place place) {
        this.number = number;
        this.prompt = prompt;
        this.sink = sink;
        this.place = place;
    }

    int number() {
        return number;
    }

    /** The message that asks for it. */
    String request() {
        asked++;
        return ConversationMessages.answer(number, prompt);
    }

    /** How often it was asked for. */
    int asked() {
        return asked;
    }

    /** The service's name for it; empty while it has none. */
    String response() {
        return response;
    }

    void began(String its) {
        response = its;
    }

    /** Whether nothing more of it is told. */
    boolean over() {
        return over;
    }

    /** Whether any of it is to be heard, or a tool to be used. */
    boolean begun() {
        return bytes > 0 || !calls.isEmpty();
    }

    /** Whether it is known how much of it was heard. */
    boolean settled() {
        return counted || bytes == 0;
    }

    void text(String item, String delta) {
        if (known(item) && !delta.isEmpty()) {
            words.append(delta);
            sink.text(delta);
        }
    }

    /** More sound; false when it makes no sense. */
    boolean sound(String item, String base64) {
        if (!known(item) || base64.isEmpty()) {
            return true;
        }
        byte[] mulaw;
        try {
            mulaw = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
        bytes += mulaw.length;
        items.merge(item, mulaw.length, Integer::sum);
        if (bytes <= MOST_BYTES) {
            sink.sound(mulaw);
        }
        return bytes <= MOST_BYTES;
    }

    void asked(ToolCall call) {
        if (!over) {
            calls.putIfAbsent(call.id(), call);
        }
    }

    /** It came to its end; tools it asks for count only when that was its proper end. */
    void ended(boolean properly) {
        over = true;
        complete = true;
        if (!properly) {
            calls.clear();
        }
        remember(words.length());
        List.copyOf(calls.values()).forEach(sink::toolCall);
        sink.done();
    }

    void failed(Fault fault) {
        silence();
        sink.failed(fault);
    }

    /** Nothing more of it is told, and no tool is used. */
    void silence() {
        over = true;
        calls.clear();
        remember(words.length());
    }

    /**
     * So much of it was played and no more will be; the first time counts.
     *
     * @return what the service is to be told
     */
    List<String> heard(Duration played) {
        List<String> corrections = new ArrayList<>();
        if (counted) {
            return corrections;
        }
        counted = true;
        int heard = Math.min(bytes(played), bytes);
        remember(bytes == 0 ? 0 : (int) ((long) words.length() * heard / bytes));
        int left = heard;
        int later = items.size();
        for (Map.Entry<String, Integer> item : items.entrySet()) {
            int length = item.getValue();
            int part = Math.min(left, length);
            left -= part;
            later--;
            // Of one that was broken off there is more at the service than ever came here.
            if (part < length || (later == 0 && !complete)) {
                corrections.add(ConversationMessages.heard(item.getKey(), part / BYTES_PER_MILLI));
            }
        }
        return corrections;
    }

    /** It is over at the service, too: what the service is to be told nobody has heard. */
    List<String> unheard() {
        return unheard.stream().map(item -> ConversationMessages.heard(item, 0)).toList();
    }

    private static int bytes(Duration played) {
        if (played.compareTo(LONGEST) > 0) {
            return MOST_BYTES;
        }
        return played.isNegative() ? 0 : (int) played.toMillis() * BYTES_PER_MILLI;
    }

    /** Whether more of that item is wanted. */
    private boolean known(String item) {
        if (!over) {
            items.putIfAbsent(item, 0);
        } else if (!items.containsKey(item)) {
            unheard.add(item);
        }
        return !over;
    }

    /** Up to a word's end: a word that was cut is taken as heard. */
    private void remember(int length) {
        int end = length == 0 ? 0 : words.indexOf(" ", length);
        String heard = end < 0 ? words.toString() : words.substring(0, end);
        place.is(new Message.Assistant(heard.strip(), List.copyOf(calls.values())));
    }
}
