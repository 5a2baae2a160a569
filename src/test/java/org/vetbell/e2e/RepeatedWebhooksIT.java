/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;
import org.vetbell.phone.carrier.CallIdentity;
import org.vetbell.phone.twiml.TwimlReader;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.Answer;
import org.vetbell.phone.wire.CarrierHttp;
import org.vetbell.phone.wire.Delivery;
import org.vetbell.phone.wire.Form;

@ExtendWith(SharedServer.class)
class RepeatedWebhooksIT {

    private final Exchange exchange;

    RepeatedWebhooksIT(RunningVetbell vetbell) {
        exchange = new Exchange(vetbell);
    }

    @Test
    void aRepeatedRingGetsTheSameAnswer() {
        CallIdentity call = exchange.dial(Exchange.HARBOUR);
        assertThat(exchange.ring(call).sameAs(exchange.ring(call))).isTrue();
    }

    @Test
    void aRepeatedRingMintsNoSecondTicket() {
        CallIdentity call = exchange.dial(Exchange.HARBOUR_STREAM);
        assertThat(exchange.ring(call).sameAs(exchange.ring(call))).isTrue();
    }

    @Test
    void twoDeliveriesAtOnceGetTheSameAnswer() {
        CallIdentity call = exchange.dial(Exchange.HARBOUR);
        Delivery ring =
                Delivery.post(
                        exchange.endpoints().url("/twilio/voice"), call.parameters("ringing"));
        CarrierHttp http = exchange.http();
        var first = http.sendAsync(ring);
        var second = http.sendAsync(ring);
        Answer one = CarrierHttp.await(first);
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.sameAs(CarrierHttp.await(second))).isTrue();
    }

    @Test
    void twoEqualKeyPressesAreTwoEventsAndARepetitionIsOne() {
        CallIdentity call = exchange.dial(Exchange.HARBOUR);
        Answer menu = exchange.ring(call);
        Answer once = press(call, menu, "4");
        Answer repeated = press(call, menu, "4");
        Answer again = press(call, once, "4");
        assertThat(repeated.sameAs(once)).isTrue();
        assertThat(again.status()).isEqualTo(200);
        assertThat(gather(again).action()).isNotEqualTo(gather(once).action());
    }

    private Answer press(CallIdentity call, Answer document, String digits) {
        Form form = call.parameters("in-progress").with("Digits", digits);
        return exchange.http().send(Delivery.post(gather(document).action().url(), form));
    }

    private static Verb.Gather gather(Answer document) {
        return TwimlReader.read(document).verbs().stream()
                .filter(Verb.Gather.class::isInstance)
                .map(Verb.Gather.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
