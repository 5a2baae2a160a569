/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;
import org.vetbell.phone.twiml.TwimlReader;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.Answer;
import org.vetbell.phone.wire.Form;

/** Signed, so from the carrier, and wrong all the same. */
@ExtendWith(SharedServer.class)
class BadWebhooksIT {

    private final Exchange exchange;

    BadWebhooksIT(RunningVetbell vetbell) {
        exchange = new Exchange(vetbell);
    }

    @Test
    void politelyRefusesANumberNobodyHas() {
        Answer answer = exchange.ring(exchange.dial("+61255509999"));
        var verbs = TwimlReader.read(answer).verbs();
        assertThat(verbs.getFirst()).isInstanceOf(Verb.Say.class);
        assertThat(verbs).noneMatch(Verb.Gather.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CallSid", "AccountSid", "To"})
    void answersARingThatLacksAFieldWithBadRequest(String field) {
        Form form = exchange.dial(Exchange.HARBOUR).parameters("ringing").without(field);
        assertThat(exchange.post("/twilio/voice", form).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "+266696687", "client:jo", "sip:jo@example.com", "0"})
    void takesCallersWithoutAProperNumber(String from) {
        Form form =
                exchange.dial(Exchange.HARBOUR)
                        .parameters("ringing")
                        .replacing("From", from)
                        .replacing("Caller", from);
        assertThat(TwimlReader.read(exchange.post("/twilio/voice", form)).verbs()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../etc/passwd", "CA 1", "CA1\n"})
    void answersAnImpossibleCallSidWithBadRequest(String sid) {
        Form form = exchange.dial(Exchange.HARBOUR).parameters("ringing").replacing("CallSid", sid);
        assertThat(exchange.post("/twilio/voice", form).status()).isEqualTo(400);
    }

    @Test
    void refusesABodyBeyondSixtyFourKibibytes() {
        Form form =
                exchange.dial(Exchange.HARBOUR)
                        .parameters("ringing")
                        .with("Padding", "x".repeat(64 * 1024));
        Answer answer = exchange.post("/twilio/voice", form);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/twilio/dtmf", "/twilio/dtmf?n=x", "/twilio/dtmf?n=99999999999"})
    void answersAnImpossibleTurnWithoutAnErrorPage(String path) {
        Form form = exchange.dial(Exchange.HARBOUR).parameters("in-progress").with("Digits", "1");
        Answer answer = exchange.post(path, form);
        assertThat(answer.status()).isIn(200, 400);
        if (answer.status() == 200) {
            assertThat(TwimlReader.read(answer).verbs()).isNotEmpty();
        }
    }

    @Test
    void answersAKeyOfACallItDoesNotKnowWithADocument() {
        Form form = exchange.dial(Exchange.HARBOUR).parameters("in-progress").with("Digits", "4");
        assertThat(TwimlReader.read(exchange.post("/twilio/dtmf?n=3", form)).verbs()).isNotEmpty();
    }
}
