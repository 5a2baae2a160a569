/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads Twilio's messages. Unknown fields and events are no error, and numbers may come as text.
 * Stateless; any thread.
 *
 * <p>Fifty messages a second and call are audio: {@link AudioFrame} reads those without building an
 * object tree and leaves whatever looks unusual to the parser here.
 */
final class MediaCodec {
    /** Looking up a provider for every message would cost more than reading it. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** A position in a stream: up to three years. */
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,11}");

    private static final String TELEPHONE_ENCODING = "audio/x-mulaw";
    private static final String TELEPHONE_RATE = "8000";

    private MediaCodec() {}

    static MediaMessage read(String text) throws MalformedFrame {
        MediaMessage.Media audio = AudioFrame.read(text);
        return audio != null ? audio : parsed(text);
    }

    private static MediaMessage parsed(String text) throws MalformedFrame {
        return message(json(text));
    }

    /** What is nested too deeply a parser refuses with an exception of its own. */
    private static JsonObject json(String text) throws MalformedFrame {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (RuntimeException notJson) {
            throw new MalformedFrame("not a JSON object");
        }
    }

    private static MediaMessage message(JsonObject json) throws MalformedFrame {
        return switch (text(json, "event")) {
            case "media" -> media(part(json, "media"));
            case "start" -> start(json, part(json, "start"));
            case "dtmf" -> new MediaMessage.Dtmf(text(part(json, "dtmf"), "digit"));
            case "mark" -> new MediaMessage.Mark(text(part(json, "mark"), "name"));
            case "stop" -> new MediaMessage.Stop();
            case "connected" -> new MediaMessage.Connected();
            case "" -> throw new MalformedFrame("no event");
            default -> new MediaMessage.Unknown();
        };
    }

    private static MediaMessage media(JsonObject media) throws MalformedFrame {
        if (text(media, "track").equals("outbound")) {
            return new MediaMessage.Unknown();
        }
        try {
            byte[] mulaw = Base64.getDecoder().decode(text(media, "payload"));
            return new MediaMessage.Media(mulaw, timestamp(text(media, "timestamp")));
        } catch (IllegalArgumentException noBase64) {
            throw new MalformedFrame("payload is not base64");
        }
    }

    private static long timestamp(String digits) throws MalformedFrame {
        if (!MILLIS.matcher(digits).matches()) {
            throw new MalformedFrame("no timestamp");
        }
        return Long.parseLong(digits);
    }

    private static MediaMessage start(JsonObject json, JsonObject start) {
        String topLevel = text(json, "streamSid");
        JsonObject format = part(start, "mediaFormat");
        return new MediaMessage.Start(
                topLevel.isEmpty() ? text(start, "streamSid") : topLevel,
                text(start, "callSid"),
                text(start, "accountSid"),
                text(part(start, "customParameters"), "ticket"),
                text(format, "encoding").equals(TELEPHONE_ENCODING)
                        && text(format, "sampleRate").equals(TELEPHONE_RATE));
    }

    private static JsonObject part(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject part ? part : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static String text(JsonObject json, String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        return switch (value) {
            case JsonString text -> text.getString();
            case JsonNumber number -> number.toString();
            default -> "";
        };
    }
}
