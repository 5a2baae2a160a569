/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import jakarta.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import org.vetbell.ai.sound.Charge;
import org.vetbell.ai.sound.SentenceStream;
import org.vetbell.ai.wire.Faults;
import org.vetbell.ai.wire.Wire;
import org.vetbell.clinic.Voice;
import org.vetbell.port.TextToSpeech;

/**
 * A voice of Deepgram: a request for each sentence, answered by a stream of telephone sound. Any
 * thread; never blocks.
 */
public final class DeepgramVoice implements TextToSpeech {
    /** What the service takes. */
    private static final int LONGEST = 2000;

    private final Wire wire;
    private final DeepgramVoiceSettings settings;

    /**
     * @param settings with a key
     */
    public DeepgramVoice(Wire wire, DeepgramVoiceSettings settings) {
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
        var source =
                new SentenceStream.Source(
                        new AsItIs(),
                        (head, body) -> Faults.ofStatus(head.statusCode(), head.headers()));
        Charge charge = Charge.byCharacters(settings.service(), said);
        var recital = new SentenceStream(wire, source, charge, sink);
        recital.begin(request(said));
        return recital;
    }

    private HttpRequest request(String words) {
        String body = Json.createObjectBuilder().add("text", words).build().toString();
        return HttpRequest.newBuilder(settings.speak())
                .header("Authorization", "Token " + settings.key().orElse(""))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** Mu-law from the service. */
    private static final class AsItIs implements SentenceStream.Decoding {
        private static final int RATE = 8000;

        @Override
        public int bytesASecond() {
            return RATE;
        }

        @Override
        public byte[] more(ByteBuffer some) {
            byte[] mulaw = new byte[some.remaining()];
            some.get(mulaw);
            return mulaw;
        }

        @Override
        public byte[] end() {
            return new byte[0];
        }
    }
}
