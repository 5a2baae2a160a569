/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioSignatureTest {

    @ParameterizedTest
    @MethodSource("org.vetbell.twilio.SignatureVector#all")
    void acceptsEveryPublishedVector(SignatureVector vector) {
        assertThat(accepts(vector, vector.url(), vector.signature())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.vetbell.twilio.SignatureVector#all")
    void refusesAChangedSignature(SignatureVector vector) {
        String right = vector.signature();
        char flipped = right.charAt(3) == 'A' ? 'B' : 'A';

        assertThat(
                        accepts(
                                vector,
                                vector.url(),
                                right.substring(0, 3) + flipped + right.substring(4)))
                .isFalse();
        assertThat(accepts(vector, vector.url(), right.substring(0, 27))).isFalse();
        assertThat(accepts(vector, vector.url(), "")).isFalse();
        assertThat(accepts(vector, vector.url(), null)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.vetbell.twilio.SignatureVector#all")
    void refusesAnotherUrl(SignatureVector vector) {
        String swapped =
                vector.url().startsWith("https")
                        ? "http" + vector.url().substring(5)
                        : "https" + vector.url().substring(vector.url().indexOf(':'));

        assertThat(accepts(vector, vector.url() + "/", vector.signature())).isFalse();
        assertThat(accepts(vector, swapped, vector.signature())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.vetbell.twilio.SignatureVector#all")
    void refusesAnExtraOrChangedField(SignatureVector vector) {
        Map<String, List<String>> more = new LinkedHashMap<>(vector.form());
        more.put("Extra", List.of("1"));
        TwilioSignature signature = new TwilioSignature(List.of(vector.token()));

        assertThat(signature.signsForm(vector.signature(), List.of(vector.url()), more)).isFalse();
        for (String name : vector.form().keySet()) {
            Map<String, List<String>> changed = new LinkedHashMap<>(vector.form());
            changed.put(name, List.of("changed"));
            assertThat(signature.signsForm(vector.signature(), List.of(vector.url()), changed))
                    .isFalse();
        }
    }

    @Test
    void refusesAnotherToken() throws Exception {
        SignatureVector vector = SignatureVector.named("own-inbound-call");

        assertThat(
                        new TwilioSignature(List.of("54321"))
                                .signsForm(
                                        vector.signature(), List.of(vector.url()), vector.form()))
                .isFalse();
    }

    @Test
    void acceptsEitherTokenDuringARotation() throws Exception {
        SignatureVector vector = SignatureVector.named("own-inbound-call");

        for (List<String> tokens : List.of(List.of("12345", "new"), List.of("new", "12345"))) {
            assertThat(
                            new TwilioSignature(tokens)
                                    .signsForm(
                                            vector.signature(),
                                            List.of(vector.url()),
                                            vector.form()))
                    .isTrue();
        }
    }

    @Test
    void socketSignedAsHttpsIsRefused() throws Exception {
        SignatureVector wrong = SignatureVector.named("own-ws-wrong-scheme(negative)");

        assertThat(
                        new TwilioSignature(List.of("12345"))
                                .signsForm(
                                        wrong.signature(),
                                        List.of(
                                                "wss://voice.example.com/media",
                                                "wss://voice.example.com/media/"),
                                        Map.of()))
                .isFalse();
    }

    @Test
    void bodyMustHaveExactlyTheSignedDigest() throws Exception {
        SignatureVector vector = SignatureVector.named("json-with-query");
        TwilioSignature signature = new TwilioSignature(List.of(vector.token()));
        String upper =
                vector.url()
                        .replaceFirst(
                                "=[0-9a-f]{64}",
                                vector.url()
                                        .replaceAll(".*(=[0-9a-f]{64})", "$1")
                                        .toUpperCase(Locale.ROOT));

        assertThat(body(signature, vector, vector.url(), vector.body() + " ")).isFalse();
        assertThat(body(signature, vector, upper, vector.body())).isFalse();
    }

    @Test
    void bodyWithoutASignedDigestIsRefused() throws Exception {
        SignatureVector vector = SignatureVector.named("url-only");
        TwilioSignature signature = new TwilioSignature(List.of(vector.token()));

        assertThat(body(signature, vector, vector.url(), "{}")).isFalse();
        assertThat(body(signature, vector, vector.url(), "")).isFalse();
    }

    private static boolean body(
            TwilioSignature signature, SignatureVector vector, String url, String body) {
        return signature.signsBody(vector.signature(), List.of(url), body.getBytes(UTF_8));
    }

    private static boolean accepts(SignatureVector vector, String url, String header) {
        TwilioSignature signature = new TwilioSignature(List.of(vector.token()));
        return vector.body() == null
                ? signature.signsForm(header, List.of(url), vector.form())
                : signature.signsBody(header, List.of(url), vector.body().getBytes(UTF_8));
    }
}
