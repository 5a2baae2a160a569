/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vetbell.audio.Tone;
import org.vetbell.port.LanguageModel.ToolCall;

/**
 * How an answer is spoken, message by message: a hum of 60 ms for every character, with the words a
 * little ahead of their sound, and then the tools.
 *
 * @param middle how many steps are half of what is spoken
 */
record Performance(List<Step> steps, int middle) {
    static final int MILLIS_PER_CHARACTER = 60;

    private static final int BYTES_PER_CHARACTER = 8 * MILLIS_PER_CHARACTER;
    private static final int CHUNK = 1600;

    /**
     * A message.
     *
     * @param text the words in it
     * @param bytes of sound in it
     */
    record Step(String message, String text, int bytes) {
        private static Step of(String message) {
            return new Step(message, "", 0);
        }
    }

    /**
     * Prepares it.
     *
     * @param times how often all of its sound comes
     */
    static Performance of(SpokenReply reply, String response, String item, int times) {
        List<Step> steps = new ArrayList<>();
        if (!reply.words().isEmpty()) {
            steps.add(
                    Step.of(
                            ConversationEvents.item(
                                    "response.output_item.added", item, "message")));
            steps.add(Step.of(ConversationEvents.item("conversation.item.added", item, "message")));
            steps.add(
                    Step.of(
                            ConversationEvents.about(
                                    "response.content_part.added", response, item)));
            List<Step> spoken = spoken(reply, response, item);
            for (int i = 0; i < times; i++) {
                steps.addAll(spoken);
            }
        }
        int middle = middle(steps);
        if (!reply.words().isEmpty()) {
            for (String done :
                    List.of(
                            "response.output_audio.done",
                            "response.output_audio_transcript.done",
                            "response.content_part.done",
                            "response.output_item.done")) {
                steps.add(Step.of(ConversationEvents.about(done, response, item)));
            }
        }
        reply.calls().forEach(call -> steps.addAll(asked(call, response)));
        return new Performance(List.copyOf(steps), middle);
    }

    private static List<Step> spoken(SpokenReply reply, String response, String item) {
        List<Step> steps = new ArrayList<>();
        int letters = 0;
        String before = "";
        for (String word : reply.words().split("(?<= )")) {
            steps.add(new Step(ConversationEvents.text(response, item, word), word, 0));
            steps.addAll(sound(before, letters == 0, reply, response, item));
            letters += before.length();
            before = word;
        }
        steps.addAll(sound(before, letters == 0, reply, response, item));
        return steps;
    }

    private static List<Step> sound(
            String word, boolean first, SpokenReply reply, String response, String item) {
        List<Step> steps = new ArrayList<>();
        for (int left = word.length() * BYTES_PER_CHARACTER; left > 0; left -= CHUNK) {
            byte[] hum = Arrays.copyOf(Tone.beep(), Math.min(CHUNK, left));
            if (first && steps.isEmpty()) {
                reply.opening().sign(hum);
            }
            steps.add(new Step(ConversationEvents.sound(response, item, hum), "", hum.length));
        }
        return steps;
    }

    private static List<Step> asked(ToolCall call, String response) {
        String item = "item_of_" + call.id();
        int half = call.arguments().length() / 2;
        return List.of(
                Step.of(
                        ConversationEvents.item(
                                "response.output_item.added", item, "function_call")),
                Step.of(
                        ConversationEvents.argumentsDelta(
                                response, item, call.arguments().substring(0, half))),
                Step.of(
                        ConversationEvents.argumentsDelta(
                                response, item, call.arguments().substring(half))),
                Step.of(ConversationEvents.argumentsDone(response, item, call)),
                Step.of(ConversationEvents.callDone(response, item, call)));
    }

    private static int middle(List<Step> steps) {
        long half = (steps.stream().filter(s -> s.bytes > 0).count() + 1) / 2;
        int at = 0;
        for (long sounds = 0; at < steps.size() && sounds < half; at++) {
            sounds += steps.get(at).bytes > 0 ? 1 : 0;
        }
        return at;
    }
}
