/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.vetbell.fake.MemoryRateLimits;
import org.vetbell.hostile.FuzzInput;
import org.vetbell.phone.wire.Form;
import org.vetbell.phone.wire.Signer;
import org.vetbell.twilio.Gatekeeper.Arrival;

/**
 * A request is admitted if, and only if, it has the signature that the carrier would make for it;
 * the simulated carrier's signer, which shares no code with ours, says which that is. Seeds are the
 * path, the query, the kind of content and the signature in a line each, and the body in the rest;
 * one of them is a genuine request.
 */
class SignatureFuzz {
    private static final String BASE = "https://voice.example.com";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Gatekeeper gatekeeper =
            new Gatekeeper(Harbour.settings(), new MemoryTally(), new MemoryRateLimits());
    private final Signer carrier = new Signer("12345");

    @FuzzTest
    void onlyTheCarriersRequestsAreAdmitted(byte[] input) {
        String[] parts = FuzzInput.text(input).split("\n", 5);
        if (parts.length < 5) {
            return;
        }
        Arrival sent =
                new Arrival(parts[0], parts[1], parts[2], parts[4].getBytes(UTF_8), parts[3]);
        Optional<String> genuine = signature(sent);

        assertThat(gatekeeper.admits(sent)).isEqualTo(genuine.equals(Optional.of(parts[3])));
        genuine.ifPresent(
                signature -> {
                    assertThat(gatekeeper.admits(signed(sent, signature))).isTrue();
                    assertThat(gatekeeper.admits(signed(sent, signature + '='))).isFalse();
                    assertThat(gatekeeper.admits(signed(sent, null))).isFalse();
                });
    }

    /** What the carrier would sign; nothing for a request that it would not make. */
    private Optional<String> signature(Arrival sent) {
        String tail = sent.rawQuery().isEmpty() ? "" : '?' + sent.rawQuery();
        String url = BASE + sent.rawPath() + tail;
        boolean isForm = sent.contentType().toLowerCase(java.util.Locale.ROOT).startsWith(FORM);
        if (!isForm && sent.body().length > 0) {
            boolean told = url.matches("[^?&]*[?&]bodySHA256=" + Signer.bodyHash(sent.body()));
            return told && isOurs(sent.rawQuery())
                    ? Optional.of(carrier.sign(url))
                    : Optional.empty();
        }
        return form(new String(sent.body(), UTF_8))
                .filter(
                        form ->
                                form.get("AccountSid")
                                        .map(Harbour.ACCOUNT::equals)
                                        .orElseGet(() -> isOurs(sent.rawQuery())))
                .map(form -> carrier.sign(url, fields(form)));
    }

    private static boolean isOurs(String query) {
        return form(query)
                .flatMap(f -> f.get("AccountSid"))
                .map(Harbour.ACCOUNT::equals)
                .orElse(true);
    }

    private static Optional<CarrierForm> form(String text) {
        try {
            return Optional.of(CarrierForm.parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Form fields(CarrierForm form) {
        Form fields = Form.empty();
        for (var field : form.fields().entrySet()) {
            for (String value : field.getValue()) {
                fields = fields.with(field.getKey(), value);
            }
        }
        return fields;
    }

    private static Arrival signed(Arrival sent, String signature) {
        return new Arrival(
                sent.rawPath(), sent.rawQuery(), sent.contentType(), sent.body(), signature);
    }
}
