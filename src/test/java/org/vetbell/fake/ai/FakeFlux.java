/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.vetbell.fake.TurnDetector;

/**
 * Deepgram's Flux: strict about what it is sent, transcribes 80 ms at a time, reports every 250 ms,
 * and says what its script holds, two words for every 80 ms of sound that is not silent. A turn
 * ends when it is told to, or by itself where it is asked to find that, with the words transcribed
 * by then; without a turn it says nothing to that.
 */
public final class FakeFlux extends ScriptedRecogniser {
    private static final int STEP = 640;
    private static final int REPORT = 2000;
    private static final int WORDS_A_STEP = 2;
    private static final int SECOND = 8000;
    private static final String FORCE_END = "{\"type\":\"ForceEndTurn\"}";

    private FakeFlux() {
        super(0);
    }

    /** One that listens. */
    public static FakeFlux listening() {
        var fake = new FakeFlux();
        fake.listen();
        return fake;
    }

    /** The turns under way are over by themselves, as after a long quiet. */
    public synchronized void endsTurnsByItself() {
        getConnections().forEach(socket -> ((Line) socket.getAttachment()).end(socket, "timeout"));
    }

    /** It thinks that the turns under way may be over, and then that they are not. */
    public synchronized void hesitates() {
        for (WebSocket socket : getConnections()) {
            Line line = socket.getAttachment();
            line.tell(socket, "EagerEndOfTurn");
            line.tell(socket, "TurnResumed");
        }
    }

    @Override
    void opened(WebSocket socket, String path, List<String> query, ClientHandshake handshake) {
        complainUnless("/v2/listen".equals(path), "path " + path);
        complainUnless(handshake.getFieldValue("Authorization").startsWith("Token "), "no token");
        complainUnlessAsked(query, "encoding=mulaw", "sample_rate=8000");
        boolean detects = !query.contains("eot_threshold=1.0");
        complainUnless(
                query.contains(detects ? "eot_threshold=0.7" : "eot_timeout_ms=30000"),
                "who ends turns");
        for (String each : query) {
            complainUnless(
                    Set.of(
                                    "encoding",
                                    "sample_rate",
                                    "eot_threshold",
                                    "eot_timeout_ms",
                                    "model",
                                    "keyterm",
                                    "language_hint",
                                    "mip_opt_out")
                            .contains(each.split("=")[0]),
                    "it knows no " + each);
        }
        socket.setAttachment(new Line(detects));
        say(socket, "{\"type\":\"Connected\",\"request_id\":\"r1\",\"sequence_id\":0}");
    }

    @Override
    public synchronized void onMessage(WebSocket socket, ByteBuffer message) {
        complainUnless(message.hasRemaining(), "a frame without sound");
        byte[] sound = new byte[message.remaining()];
        message.get(sound);
        heard(socket, sound);
        Line line = socket.getAttachment();
        for (byte code : sound) {
            line.speech |= isAudible(code);
            line.listen(socket, code);
            if (++line.heard % STEP == 0) {
                transcribe(socket, line);
            }
        }
    }

    @Override
    public synchronized void onMessage(WebSocket socket, String message) {
        complainUnless(FORCE_END.equals(message), "unknown message " + message);
        Line line = socket.getAttachment();
        if (line.words.isEmpty()) {
            return;
        }
        pause(socket);
        RecogniserMishap mishap = mishap(socket);
        boolean usual = mishap instanceof RecogniserMishap.Usual;
        if (!usual || mishap.equals(RecogniserMishap.RESET)) {
            // Another connection will hear it again.
            unheard(String.join(" ", line.words));
        }
        if (!mishap.play(socket, () -> {})) {
            later(socket, () -> line.end(socket, "manual"));
        }
    }

    private void transcribe(WebSocket socket, Line line) {
        boolean begins = line.words.isEmpty();
        if (line.speech) {
            if (begins && spoken(socket)) {
                String words = words(socket);
                line.words = words.isEmpty() ? List.of() : List.of(words.split(" "));
            }
            line.known = Math.min(line.known + WORDS_A_STEP, line.words.size());
        }
        line.speech = false;
        if (begins && !line.words.isEmpty()) {
            line.tell(socket, "StartOfTurn");
        } else if (line.heard - line.reported >= REPORT) {
            line.tell(socket, "Update");
        }
    }

    /** One connection. */
    private static final class Line {
        private final TurnDetector detector = new TurnDetector();
        private final boolean detects;
        private int heard;
        private int reported;
        private int turn;
        private int known;
        private boolean speech;
        private List<String> words = List.of();

        Line(boolean detects) {
            this.detects = detects;
        }

        void listen(WebSocket socket, byte code) {
            detector.hear(new byte[] {code}, () -> {}, () -> mayEnd(socket));
        }

        private void mayEnd(WebSocket socket) {
            if (detects && !words.isEmpty()) {
                known = words.size();
                end(socket, "model");
            }
        }

        void end(WebSocket socket, String trigger) {
            say(socket, info("EndOfTurn").add("trigger", trigger).build().toString());
            words = List.of();
            known = 0;
            turn++;
        }

        void tell(WebSocket socket, String event) {
            reported = heard;
            say(socket, info(event).build().toString());
        }

        private JsonObjectBuilder info(String event) {
            JsonArrayBuilder each = Json.createArrayBuilder();
            for (String word : words.subList(0, known)) {
                each.add(Json.createObjectBuilder().add("word", word).add("confidence", 0.9));
            }
            return Json.createObjectBuilder()
                    .add("type", "TurnInfo")
                    .add("event", event)
                    .add("turn_index", turn)
                    .add("audio_window_start", 0.0)
                    .add("audio_window_end", (double) (heard / STEP * STEP) / SECOND)
                    .add("transcript", String.join(" ", words.subList(0, known)))
                    .add("words", each)
                    .add("end_of_turn_confidence", 0.4);
        }
    }
}
