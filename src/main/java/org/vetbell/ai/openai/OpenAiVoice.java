/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.vetbell.ai.sound.SentenceStream;
import org.vetbell.ai.wire.Faults;
import org.vetbell.ai.wire.Wire;
import org.vetbell.clinic.Voice;
import org.vetbell.port.Fault;
import org.vetbell.port.TextToSpeech;

/**
 * A voice of OpenAI: a request for each sentence, answered by a stream of 24 kHz samples, which
 * become telephone sound here. Any thread; never blocks.
 */
public final class OpenAiVoice implements TextToSpeech {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** The service takes 4096 characters. */
    private static final int LONGEST = 4000;

    private final Wire wire;
    private final OpenAiVoiceSettings settings;

    /**
     * @param settings with a key
     */
    public OpenAiVoice(Wire wire, OpenAiVoiceSettings settings) {
        this.wire = wire;
        this.settings = settings;
    }

    @Override
    public Speaking speak(String sentence, Voice voice, Sink sink) {
        String words = sentence.strip();
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            sink.done();
            return () -> {};
        }
        String said = words.substring(0, Math.min(LONGEST, words.length()));
        var source = new SentenceStream.Source(new Samples(), OpenAiVoice::fault);
        var recital = new SentenceStream(wire, source, settings.charge(said), sink);
        recital.begin(request(said));
        return recital;
    }

    /** Too many requests may also mean that nobody pays, which does not pass by itself. */
    private static Fault fault(HttpResponse.ResponseInfo head, String refusal) {
        return Stream.of("insufficient_quota", "credit_balance_exhausted", "invalid_api_key")
                .filter(refusal::contains)
                .findFirst()
                .map(code -> new Fault(Fault.Kind.REFUSED, code))
                .orElseGet(() -> Faults.ofStatus(head.statusCode(), head.headers()));
    }

    private HttpRequest request(String words) {
        String body =
                JSON.createObjectBuilder()
                        .add("model", settings.model())
                        .add("voice", settings.voice())
                        .add("input", words)
                        .add("response_format", "pcm")
                        .build()
                        .toString();
        return HttpRequest.newBuilder(URI.create(settings.base() + "/v1/audio/speech"))
                .header("Authorization", "Bearer " + settings.key().orElse(""))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
