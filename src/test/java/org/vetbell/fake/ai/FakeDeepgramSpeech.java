/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.vetbell.audio.MuLaw;

/** Deepgram's {@code /v1/speak}, for mu-law at 8 kHz: strict about what it is asked. */
public final class FakeDeepgramSpeech extends FakeSpeech {
    private static final int BYTES_PER_CHARACTER = 480;
    private static final Style STYLE = new Style("/v1/speak", "text", "Token", "audio/mulaw", 1001);

    private FakeDeepgramSpeech() {
        super(STYLE, 0);
    }

    /** One that listens. */
    public static FakeDeepgramSpeech listening() {
        var fake = new FakeDeepgramSpeech();
        fake.listen();
        return fake;
    }

    @Override
    void look(HttpExchange exchange, JsonObject request) {
        // Its address is that of the listening socket, too: see Gate.
        exchange.getResponseHeaders().set("Connection", "close");
        List<String> query = List.of(exchange.getRequestURI().getQuery().split("&"));
        for (String needed : List.of("encoding=mulaw", "sample_rate=8000", "container=none")) {
            complainUnless(query.contains(needed), "not asked for: " + needed);
        }
        complainUnless(query.contains("model=aura-2-thalia-en"), "no voice");
        complainUnless(request.keySet().equals(Set.of("text")), "more than a text");
        complainUnless(request.getString("text", "").length() <= 2000, "too long");
    }

    @Override
    byte[] hum(int characters) {
        byte[] mulaw = new byte[characters * BYTES_PER_CHARACTER];
        for (int i = 0; i < mulaw.length; i++) {
            double sample = 8000 * Math.sin(2 * Math.PI * 1000 * i / MuLaw.RATE_HZ);
            mulaw[i] = MuLaw.encode((short) Math.round(sample));
        }
        return mulaw;
    }

    @Override
    Refusal refusal(Mishap mishap) {
        return switch (mishap) {
            case HTTP_400 -> refusal(400, "BAD_REQUEST");
            case HTTP_401 -> refusal(401, "INVALID_AUTH");
            case HTTP_402 -> refusal(402, "ASR_PAYMENT_REQUIRED");
            case HTTP_429 -> refusal(429, "TOO_MANY_REQUESTS");
            case HTTP_500 -> refusal(500, "INTERNAL_SERVER_ERROR");
            default -> throw new IllegalArgumentException("not how it refuses: " + mishap);
        };
    }

    private static Refusal refusal(int status, String code) {
        return new Refusal(
                status, "{\"err_code\":\"" + code + "\",\"err_msg\":\"not to be repeated\"}");
    }
}
