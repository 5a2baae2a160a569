/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonObject;

/**
 * OpenAI's {@code /v1/audio/speech}, for samples at 24 kHz, in chunks that end within a sample:
 * strict about what it is asked.
 */
public final class FakeOpenAiSpeech extends FakeSpeech {
    private static final int RATE_HZ = 24_000;
    private static final int SAMPLES_PER_CHARACTER = 1440;
    private static final Style STYLE =
            new Style("/v1/audio/speech", "input", "Bearer", "audio/pcm", 4801);

    private FakeOpenAiSpeech(int port) {
        super(STYLE, port);
    }

    /** One that listens. */
    public static FakeOpenAiSpeech listening() {
        return listening(0);
    }

    /** One that listens on that port. */
    public static FakeOpenAiSpeech listening(int port) {
        var fake = new FakeOpenAiSpeech(port);
        fake.listen();
        return fake;
    }

    @Override
    void look(HttpExchange exchange, JsonObject request) {
        complainUnless("pcm".equals(request.getString("response_format", "")), "no pcm");
        complainUnless(
                request.containsKey("voice") && request.containsKey("model"), "no voice or model");
        complainUnless(request.getString("input", "").length() <= 4096, "too long");
    }

    @Override
    byte[] hum(int characters) {
        byte[] pcm = new byte[2 * characters * SAMPLES_PER_CHARACTER];
        for (int i = 0; i < pcm.length / 2; i++) {
            int sample = (int) Math.round(8000 * Math.sin(2 * Math.PI * 1000 * i / RATE_HZ));
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        return pcm;
    }

    @Override
    Refusal refusal(Mishap mishap) {
        return switch (mishap) {
            case HTTP_400 -> refusal(400, "invalid_request_error");
            case HTTP_401 -> refusal(401, "invalid_api_key");
            case HTTP_429 -> refusal(429, "rate_limit_exceeded");
            case QUOTA -> refusal(429, "insufficient_quota");
            case HTTP_500 -> refusal(500, "server_error");
            default -> throw new IllegalArgumentException("not how it refuses: " + mishap);
        };
    }

    private static Refusal refusal(int status, String code) {
        return new Refusal(
                status,
                "{\"error\":{\"message\":\"not to be repeated\",\"code\":\"" + code + "\"}}");
    }
}
