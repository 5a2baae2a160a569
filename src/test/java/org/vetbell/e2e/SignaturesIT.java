/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;
import org.vetbell.phone.media.HandshakeRefused;
import org.vetbell.phone.media.MediaSocket;
import org.vetbell.phone.wire.Answer;
import org.vetbell.phone.wire.Delivery;
import org.vetbell.phone.wire.Form;
import org.vetbell.phone.wire.Signing;

@ExtendWith(SharedServer.class)
class SignaturesIT {

    private static final int FORBIDDEN = 403;

    private final Exchange exchange;

    SignaturesIT(RunningVetbell vetbell) {
        exchange = new Exchange(vetbell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/twilio/voice",
                "/twilio/dtmf?n=1",
                "/twilio/status",
                "/twilio/recording",
                "/twilio/transcription",
                "/twilio/resume",
                "/twilio/transfer?n=1",
                "/twilio/whisper",
                "/twilio/voicemail?n=1",
                "/twilio/stream-status",
                "/twilio/whatever-comes-later"
            })
    void refusesWhoeverIsNotTheCarrier(String path) {
        Delivery genuine = Delivery.post(exchange.endpoints().url(path), parameters());
        assertRefused(exchange.http().send(genuine.signed(Signing.ABSENT)));
        assertRefused(exchange.http().send(genuine.signed(Signing.FORGED)));
    }

    @Test
    void refusesASignatureOfAnotherAddress() {
        String voice = exchange.endpoints().url("/twilio/voice");
        for (String signed :
                new String[] {voice + "/", voice.replace("http:", "https:"), voice + "?x=1"}) {
            Delivery delivery = Delivery.post(signed, parameters()).requestedAs(voice);
            assertRefused(exchange.http().send(delivery));
        }
    }

    @Test
    void refusesASignedRequestWithAFieldAdded() {
        String voice = exchange.endpoints().url("/twilio/voice");
        Delivery tampered = Delivery.post(voice + "?a=1", parameters()).requestedAs(voice + "?a=2");
        assertRefused(exchange.http().send(tampered));
    }

    @Test
    void refusesAGetWithoutASignature() {
        Delivery get = Delivery.get(exchange.endpoints().url("/twilio/voice"), parameters());
        assertRefused(exchange.http().send(get.signed(Signing.ABSENT)));
    }

    @Test
    void admitsTheCarrierWithRepeatedAndEmptyAndForeignFields() {
        Form odd =
                parameters()
                        .with("Tag", "b")
                        .with("Tag", "a")
                        .with("Tag", "a")
                        .with("Empty", "")
                        .with("CallerName", "Zoë Müller & Söhne +1");
        assertThat(exchange.post("/twilio/voice", odd).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"FORGED", "ABSENT"})
    void refusesASocketThatIsNotTheCarriers(Signing signing) {
        var offer = exchange.offer();
        assertThatThrownBy(() -> HandHeldStream.connect(exchange, offer, signing))
                .isInstanceOfSatisfying(
                        HandshakeRefused.class, e -> assertThat(e.status()).isEqualTo(FORBIDDEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/twilio/voice", "/twilio/ws/", "/twilio/ws/more", "/twilio/other"})
    void refusesAnUpgradeOfAnyOtherPathAtOnce(String path) {
        var address = exchange.endpoints().connect(exchange.endpoints().url(path));
        var socket = URI.create(address.toString().replaceFirst("^http", "ws"));
        assertThatThrownBy(
                        () ->
                                MediaSocket.open(
                                        HttpClient.newHttpClient(), socket, Optional.empty()))
                .isInstanceOfSatisfying(
                        HandshakeRefused.class, e -> assertThat(e.status()).isIn(403, 404));
    }

    private Form parameters() {
        return exchange.dial(Exchange.HARBOUR).parameters("ringing");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(FORBIDDEN);
        assertThat(answer.body()).isEmpty();
    }
}
