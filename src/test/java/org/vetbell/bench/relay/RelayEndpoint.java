package org.vetbell.bench.relay;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.io.StringReader;
import java.util.Base64;
import java.util.Map;

/**
 * Reads each Twilio media frame, decodes its audio, encodes it again and sends it back: parsing,
 * base64 and framing in both directions, and nothing else. One instance per connection; the
 * container calls it from one thread at a time.
 */
@ServerEndpoint("/ws")
public class RelayEndpoint {

    // The lookup of a provider on every call of Json's own methods would cost more than the
    // parsing.
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private static final boolean CURED =
            Boolean.parseBoolean(System.getenv().getOrDefault("RELAY_TYRUS_CURE", "true"));

    @OnOpen
    public void open(Session session) {
        if (CURED) {
            TyrusIdleTimer.replace(session);
        }
    }

    @OnMessage
    public void frame(String text, Session session) throws IOException {
        JsonObject frame = parse(text);
        if (!"media".equals(frame.getString("event", ""))) {
            return;
        }
        byte[] audio =
                Base64.getDecoder().decode(frame.getJsonObject("media").getString("payload"));
        session.getBasicRemote().sendText(answer(frame.getString("streamSid"), audio));
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String answer(String streamSid, byte[] audio) {
        return BUILDERS.createObjectBuilder()
                .add("event", "media")
                .add("streamSid", streamSid)
                .add(
                        "media",
                        BUILDERS.createObjectBuilder()
                                .add("payload", Base64.getEncoder().encodeToString(audio)))
                .build()
                .toString();
    }
}
