/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;

/**
 * ElevenLabs' Scribe: strict about what it is sent, and says what its script holds at each commit,
 * first as words that may change, each time all of them, then for good.
 */
public final class FakeScribe extends ScriptedRecogniser {
    private static final int LEAST_COMMIT = 2400;
    private static final int LARGEST = 8000;

    private FakeScribe() {
        super(0);
    }

    /** One that listens. */
    public static FakeScribe listening() {
        var fake = new FakeScribe();
        fake.listen();
        return fake;
    }

    /** Words for good that nobody asked for, as after much sound; on all sockets. */
    public synchronized void commitsByItself(String words) {
        getConnections().forEach(socket -> say(socket, transcript("committed_transcript", words)));
    }

    @Override
    void opened(WebSocket socket, String path, List<String> query, ClientHandshake handshake) {
        complainUnless("/v1/speech-to-text/realtime".equals(path), "path " + path);
        complainUnless(!handshake.getFieldValue("xi-api-key").isEmpty(), "no key");
        complainUnlessAsked(
                query,
                "model_id=scribe_v2_realtime",
                "audio_format=ulaw_8000",
                "commit_strategy=manual",
                "include_timestamps=false");
        socket.setAttachment(new Line());
        say(
                socket,
                "{\"message_type\":\"session_started\",\"session_id\":\"s1\",\"config\":{\"sample_rate\":8000}}");
    }

    @Override
    public synchronized void onMessage(WebSocket socket, String message) {
        JsonObject json = Json.createReader(new StringReader(message)).readObject();
        complainUnless(
                json.keySet()
                        .equals(Set.of("message_type", "audio_base_64", "commit", "sample_rate")),
                "other fields: " + json.keySet());
        complainUnless(
                "input_audio_chunk".equals(json.getString("message_type", "")), "message type");
        complainUnless(json.getInt("sample_rate", 0) == 8000, "sample rate");
        byte[] sound = Base64.getDecoder().decode(json.getString("audio_base_64"));
        int more = sound.length;
        complainUnless(more <= LARGEST, "more than a second at once");
        complainUnless(more > 0 || json.getBoolean("commit"), "a chunk without sound");
        Line line = socket.getAttachment();
        line.uncommitted += more;
        heard(socket, sound);
        if (json.getBoolean("commit")) {
            commit(socket, line);
        }
    }

    private void commit(WebSocket socket, Line line) {
        if (line.uncommitted < LEAST_COMMIT) {
            complainUnless(false, "a commit of less than 300 ms");
            say(socket, "{\"message_type\":\"commit_throttled\",\"error\":\"too soon\"}");
            return;
        }
        line.uncommitted = 0;
        if (!pause(socket)) {
            later(socket, () -> say(socket, transcript("committed_transcript", "")));
        } else if (!mishap(socket).play(socket, () -> guess(socket, words(socket)))) {
            String words = words(socket);
            later(
                    socket,
                    () -> {
                        guess(socket, words);
                        say(socket, transcript("committed_transcript", words));
                    });
        }
    }

    private static void guess(WebSocket socket, String words) {
        for (int end = words.indexOf(' '); end > 0; end = words.indexOf(' ', end + 1)) {
            say(socket, transcript("partial_transcript", words.substring(0, end)));
        }
        say(socket, transcript("partial_transcript", words));
    }

    private static String transcript(String type, String text) {
        return Json.createObjectBuilder()
                .add("message_type", type)
                .add("text", text)
                .build()
                .toString();
    }

    /** One connection. */
    private static final class Line {
        private int uncommitted;
    }
}
