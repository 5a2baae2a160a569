/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.MemoryRateLimits;
import org.vetbell.port.RateLimits.Limited;

class GatekeeperTest {
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private final MemoryTally tally = new MemoryTally();
    private final MemoryRateLimits limits = new MemoryRateLimits();

    @Test
    void admitsWhatTheCarrierSigned() throws Exception {
        SignatureVector call = SignatureVector.named("own-inbound-call");

        assertThat(production(Harbour.ACCOUNT).admits(post(call, call.signature()))).isTrue();
    }

    @Test
    void admitsAUrlSignedWithItsDefaultPort() throws Exception {
        SignatureVector call = SignatureVector.named("own-inbound-call-port443");

        assertThat(production(Harbour.ACCOUNT).admits(post(call, call.signature()))).isTrue();
    }

    @Test
    void refusesAMissingSignatureAndCountsIt() throws Exception {
        SignatureVector call = SignatureVector.named("own-inbound-call");

        assertThat(production(Harbour.ACCOUNT).admits(post(call, null))).isFalse();
        assertThat(tally.of(Happening.SIGNATURE_REFUSED)).isEqualTo(1);
    }

    @Test
    void refusesTheSignedRequestOfAnotherAccount() throws Exception {
        SignatureVector call = SignatureVector.named("own-inbound-call");

        assertThat(production("AC99").admits(post(call, call.signature()))).isFalse();
    }

    @Test
    void aSubAccountSignsWithItsOwnTokenAndWithNoOther() throws Exception {
        SignatureVector call = SignatureVector.named("own-inbound-call");

        assertThat(sub("12345").admits(post(call, call.signature()))).isTrue();
        assertThat(sub("other").admits(post(call, call.signature()))).isFalse();
    }

    @Test
    void refusesAFormSentUnderAnotherContentType() throws Exception {
        SignatureVector call = SignatureVector.named("own-inbound-call");
        Gatekeeper.Arrival arrival = post(call, call.signature());

        assertThat(
                        production(Harbour.ACCOUNT)
                                .admits(
                                        new Gatekeeper.Arrival(
                                                arrival.rawPath(),
                                                null,
                                                "application/json",
                                                arrival.body(),
                                                arrival.signature())))
                .isFalse();
    }

    @Test
    void refusesAFormThatCannotBeDecoded() {
        assertThat(
                        production(Harbour.ACCOUNT)
                                .admits(
                                        new Gatekeeper.Arrival(
                                                "/twilio/voice",
                                                null,
                                                FORM,
                                                "a=%zz".getBytes(UTF_8),
                                                "x")))
                .isFalse();
    }

    @Test
    void theSocketNeedsASignatureOverItsWssAddress() {
        assertThat(production(Harbour.ACCOUNT).admitsSocket(null)).isFalse();
        assertThat(production(Harbour.ACCOUNT).admitsSocket("2A768no+sGy6/ZLDxHITQfda/E8="))
                .isFalse();
    }

    @Test
    void developmentChecksNothing() {
        TwilioSettings open =
                new TwilioSettings(
                        Accounts.of(Optional.empty(), List.of()),
                        URI.create("http://localhost:8080"),
                        false,
                        Path.of("target"),
                        true);

        assertThat(new Gatekeeper(open, tally, limits).admitsSocket(null)).isTrue();
    }

    @Test
    void refusesAFloodWithFewerWords() {
        assertThat(production(Harbour.ACCOUNT).refuse("/twilio/voice", "192.0.2.7")).isEqualTo(403);
        limits.useUp(Limited.REFUSALS_OF_ADDRESS);
        assertThat(production(Harbour.ACCOUNT).refuse("/twilio/voice", "192.0.2.7")).isEqualTo(429);
        assertThat(limits.asked()).containsOnly("REFUSALS_OF_ADDRESS 192.0.2.7");
    }

    /** The caller's account is a sub-account with that token; the main one has the right one. */
    private Gatekeeper sub(String token) {
        return gatekeeper(
                new Accounts(
                        Optional.of("AC99"),
                        List.of("12345"),
                        Map.of(Harbour.ACCOUNT, List.of(token))));
    }

    private Gatekeeper production(String account) {
        return gatekeeper(Accounts.of(Optional.of(account), List.of("other", "12345")));
    }

    private Gatekeeper gatekeeper(Accounts accounts) {
        return new Gatekeeper(
                new TwilioSettings(
                        accounts,
                        URI.create("https://voice.example.com"),
                        true,
                        Path.of("target"),
                        true),
                tally,
                limits);
    }

    private static Gatekeeper.Arrival post(SignatureVector vector, String signature) {
        return new Gatekeeper.Arrival(
                "/twilio/voice", null, FORM, encoded(vector.form()).getBytes(UTF_8), signature);
    }

    private static String encoded(Map<String, List<String>> form) {
        return form.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(v -> e.getKey() + "=" + encoded(v)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
