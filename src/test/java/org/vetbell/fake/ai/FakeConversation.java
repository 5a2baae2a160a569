/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import static org.vetbell.fake.ai.ConversationRules.in;
import static org.vetbell.fake.ai.ConversationRules.number;
import static org.vetbell.fake.ai.ConversationRules.text;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.java_websocket.WebSocket;
import org.vetbell.fake.TurnDetector;
import org.vetbell.fake.ai.FakeOpenAiConversations.Asked;
import org.vetbell.fake.ai.FakeOpenAiConversations.Cut;

/**
 * One connection to the faked service: what was said on it as the model believes, and the answer
 * that is being spoken. Guarded by the service.
 */
final class FakeConversation {
    private static final int LEAST_SOUND = 800;
    private static final int BYTES_PER_MILLI = 8;

    private final FakeOpenAiConversations service;
    private final WebSocket socket;
    private final Callers<FakeOpenAiRealtime.Mishap>.Line caller;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final TurnDetector detector = new TurnDetector();
    private boolean configured;
    private boolean detects;
    private FakeAnswer answer;

    FakeConversation(
            FakeOpenAiConversations service,
            WebSocket socket,
            Callers<FakeOpenAiRealtime.Mishap>.Line caller) {
        this.service = service;
        this.socket = socket;
        this.caller = caller;
    }

    void told(JsonObject json) {
        String about = text(json, "event_id");
        String complaint = ConversationRules.complaint(json);
        service.complainUnless(complaint.isEmpty(), complaint);
        if (!complaint.isEmpty()) {
            say(ConversationEvents.error("invalid_value", about));
            return;
        }
        switch (text(json, "type")) {
            case "session.update" -> configured(in(json, "session"));
            case "input_audio_buffer.append" -> heard(text(json, "audio"));
            case "input_audio_buffer.commit" -> commit(about);
            case "conversation.item.create" -> create(in(json, "item"), about);
            case "conversation.item.truncate" -> truncate(json, about);
            case "conversation.item.delete" -> delete(text(json, "item_id"), about);
            case "response.create" -> asked(in(json, "response"), about);
            default -> cancel(text(json, "response_id"), about);
        }
    }

    /** The conversation as the model believes it to be, a line an item. */
    List<String> believed() {
        return items.values().stream().map(Item::toString).toList();
    }

    /** More of an answer was sent. */
    void spoken(String item, Performance.Step step) {
        Item its = items.computeIfAbsent(item, i -> new Item("assistant"));
        if (!its.truncated) {
            its.text.append(step.text());
            its.bytes += step.bytes();
        }
    }

    /** The model knows that it asked for that. */
    void called(String call) {
        calls.add(call);
    }

    /** No answer is being spoken. */
    void over() {
        answer = null;
    }

    void say(String message) {
        if (socket.isOpen()) {
            socket.send(message);
        }
    }

    WebSocket socket() {
        return socket;
    }

    private void configured(JsonObject session) {
        configured = true;
        detects = in(in(session, "audio"), "input").get("turn_detection") instanceof JsonObject;
        service.configured(session);
        say(ConversationEvents.plain("session.updated"));
    }

    private void heard(String base64) {
        byte[] mulaw = Base64.getDecoder().decode(base64);
        service.complainUnless(configured, "sound before the session was configured");
        service.heard(mulaw);
        caller.hear(mulaw);
        if (detects) {
            detector.hear(
                    mulaw,
                    () -> say(ConversationEvents.plain("input_audio_buffer.speech_started")),
                    this::endTurn);
        }
    }

    private void endTurn() {
        say(ConversationEvents.plain("input_audio_buffer.speech_stopped"));
        item();
    }

    private void commit(String about) {
        if (caller.uncommitted() < LEAST_SOUND) {
            service.complainUnless(false, "commit of less than 100 ms");
            say(ConversationEvents.error("input_audio_buffer_commit_empty", about));
            return;
        }
        item();
    }

    private void item() {
        String item = service.newId("item");
        boolean spoken = service.isSpeech(caller.commit());
        FakeOpenAiRealtime.Mishap mishap =
                spoken ? caller.mishap() : FakeOpenAiRealtime.Mishap.NONE;
        if (mishap == FakeOpenAiRealtime.Mishap.RESET) {
            ScriptedSockets.reset(socket);
            return;
        }
        String words = spoken ? caller.words() : "";
        Item its = new Item("user");
        its.text.append(words);
        items.put(item, its);
        say(ConversationEvents.committed(item));
        say(ConversationEvents.item("conversation.item.added", item, "message"));
        say(ConversationEvents.item("conversation.item.done", item, "message"));
        switch (mishap) {
            case STALL -> {}
            case ITEM_FAILED -> say(ConversationEvents.transcription("failed", item, "", ""));
            default -> service.laterWords(() -> transcribe(item, words));
        }
    }

    private void transcribe(String item, String words) {
        for (String word : words.split("(?<= )")) {
            if (!word.isEmpty()) {
                say(ConversationEvents.transcription("delta", item, "delta", word));
            }
        }
        say(ConversationEvents.transcription("completed", item, "transcript", words));
    }

    private void create(JsonObject json, String about) {
        String call = text(json, "call_id");
        Item item;
        switch (text(json, "type")) {
            case "function_call" -> {
                calls.add(call);
                item = new Item("call");
                item.text.append(text(json, "name"));
            }
            case "function_call_output" -> {
                if (!calls.contains(call)) {
                    service.complainUnless(false, "a result nobody asked for");
                    say(ConversationEvents.error("invalid_tool_call_id", about));
                    return;
                }
                item = new Item("result");
                item.text.append(text(json, "output"));
            }
            default -> {
                item = new Item(text(json, "role"));
                item.text.append(text(json.getJsonArray("content").getJsonObject(0), "text"));
            }
        }
        service.created(json);
        String id = service.newId("item");
        items.put(id, item);
        say(ConversationEvents.item("conversation.item.added", id, text(json, "type")));
    }

    private void truncate(JsonObject json, String about) {
        String id = text(json, "item_id");
        int millis = number(json, "audio_end_ms");
        Item item = items.get(id);
        boolean fine =
                item != null
                        && "assistant".equals(item.role)
                        && millis * BYTES_PER_MILLI <= item.bytes;
        service.complainUnless(fine, "truncates what is not there: " + id + " at " + millis);
        if (!fine) {
            say(ConversationEvents.error("item_truncate_invalid_item_id", about));
            return;
        }
        item.truncate(millis);
        service.cut(new Cut(id, millis));
        say(ConversationEvents.plain("conversation.item.truncated"));
    }

    private void delete(String id, String about) {
        boolean fine = items.remove(id) != null;
        service.complainUnless(fine, "deletes what is not there: " + id);
        if (!fine) {
            say(ConversationEvents.error("item_delete_invalid_item_id", about));
            return;
        }
        service.cut(new Cut(id, 0));
        say(ConversationEvents.plain("conversation.item.deleted"));
    }

    private void asked(JsonObject request, String about) {
        service.complainUnless(configured, "an answer before the session was configured");
        service.complainUnless(answer == null, "asks for an answer while another is under way");
        if (answer != null) {
            say(ConversationEvents.error("conversation_already_has_active_response", about));
            return;
        }
        Asked asked =
                new Asked(
                        text(request, "instructions"),
                        request.getJsonArray("tools").getValuesAs(JsonObject.class).stream()
                                .map(tool -> text(tool, "name"))
                                .toList(),
                        believed());
        answer = new FakeAnswer(this, service, service.next(asked));
        answer.begin(about);
    }

    private void cancel(String response, String about) {
        service.countCancelled();
        if (answer == null || !answer.isCancelledBy(response)) {
            say(ConversationEvents.error("response_cancel_not_active", about));
        } else {
            answer.cancel();
        }
    }

    private static final class Item {
        private final String role;
        private final StringBuilder text = new StringBuilder();
        private int bytes;
        private boolean truncated;

        Item(String role) {
            this.role = role;
        }

        /** As each character is as long as any other, it is known what was heard. */
        void truncate(int millis) {
            truncated = true;
            bytes = millis * BYTES_PER_MILLI;
            text.setLength(Math.min(text.length(), millis / Performance.MILLIS_PER_CHARACTER));
        }

        @Override
        public String toString() {
            return role + ": " + text.toString().strip();
        }
    }
}
