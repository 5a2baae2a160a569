/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import java.util.Map;

/**
 * Writes the carrier's messages for one stream, numbering them. Sequence numbers, chunks and
 * timestamps are strings, rate and channels are numbers, and {@code connected} carries no number:
 * as observed on the wire. One thread.
 */
public final class CarrierFrames {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final StreamIdentity stream;
    private long sequence;
    private long chunk;

    public CarrierFrames(StreamIdentity stream) {
        this.stream = stream;
    }

    public String connected() {
        return object("connected")
                .add("protocol", "Call")
                .add("version", "1.0.0")
                .build()
                .toString();
    }

    public String start() {
        JsonObjectBuilder parameters = JSON.createObjectBuilder();
        stream.parameters().forEach(parameters::add);
        JsonObjectBuilder format =
                JSON.createObjectBuilder()
                        .add("encoding", "audio/x-mulaw")
                        .add("sampleRate", 8000)
                        .add("channels", 1);
        JsonObjectBuilder start =
                ids().add("streamSid", stream.streamSid())
                        .add("tracks", JSON.createArrayBuilder().add("inbound"))
                        .add("mediaFormat", format)
                        .add("customParameters", parameters);
        return numbered("start").add("start", start).build().toString();
    }

    /**
     * @param timestampMillis since the stream began; the first frame is not at zero
     */
    public String media(long timestampMillis, byte[] mulaw) {
        chunk++;
        JsonObjectBuilder media =
                JSON.createObjectBuilder()
                        .add("track", "inbound")
                        .add("chunk", Long.toString(chunk))
                        .add("timestamp", Long.toString(timestampMillis))
                        .add("payload", Base64.getEncoder().encodeToString(mulaw));
        return numbered("media").add("media", media).build().toString();
    }

    public String dtmf(char key) {
        JsonObjectBuilder dtmf =
                JSON.createObjectBuilder()
                        .add("track", "inbound_track")
                        .add("digit", Character.toString(key));
        return numbered("dtmf").add("dtmf", dtmf).build().toString();
    }

    public String mark(String name) {
        return numbered("mark")
                .add("mark", JSON.createObjectBuilder().add("name", name))
                .build()
                .toString();
    }

    public String stop() {
        return numbered("stop").add("stop", ids()).build().toString();
    }

    private JsonObjectBuilder numbered(String event) {
        sequence++;
        return object(event)
                .add("sequenceNumber", Long.toString(sequence))
                .add("streamSid", stream.streamSid());
    }

    private JsonObjectBuilder ids() {
        return JSON.createObjectBuilder()
                .add("accountSid", stream.accountSid())
                .add("callSid", stream.callSid());
    }

    private static JsonObjectBuilder object(String event) {
        return JSON.createObjectBuilder().add("event", event);
    }
}
