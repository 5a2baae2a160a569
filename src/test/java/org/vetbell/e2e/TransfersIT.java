/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.carrier.CarrierQuirks;
import org.vetbell.phone.carrier.Quirk;

/** Callers who are put through to people that are to say that they take the call. */
@ExtendWith(SharedServer.class)
class TransfersIT {
    private static final String FIRST = "expect dial +15550100201 within 60s\n";
    private static final String SECOND =
            "expect dial +15550100203 within 60s\nexpect dial +15550100204 within 60s\n";
    private static final String END = "expect hangup within 60s\n";
    private static final String MESSAGE =
            """
            expect "call you back" within 60s
            keys 5
            expect "after the tone" within 60s
            say This is Jo Miller, please call me back
            keys #
            expect hangup within 60s
            expect api /api/calls/{call} contains "MESSAGE_TAKEN"
            """;

    private final Exchange exchange;

    TransfersIT(RunningVetbell vetbell) {
        exchange = new Exchange(vetbell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gather", "media"})
    void somebodyWhoTakesTheCallHasIt(String rung) {
        plays(
                rung,
                "answered",
                FIRST
                        + END
                        + "expect api /api/calls/{call} contains \"HandoverTaken\"\n"
                        + "expect api /api/calls/{call} contains"
                        + " \"COMPLETED, talked 12 s, the human hung up\"\n");
    }

    @ParameterizedTest
    @CsvSource({
        "gather, machine",
        "gather, refuses",
        "gather, cut-off",
        "gather, busy",
        "gather, no-answer",
        "gather, failed",
        "media, machine",
        "media, refuses",
        "media, cut-off",
        "media, busy",
        "media, no-answer",
        "media, failed"
    })
    void whereTheFirstDoesNotTakeTheCallTheNextAreRung(String rung, String first) {
        plays(rung, first + ", no-answer, answered", FIRST + SECOND + END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gather", "media"})
    void aCallThatNobodyTakesBecomesAMessage(String rung) {
        plays(rung, "machine, refuses, busy", FIRST + SECOND + MESSAGE);
    }

    @Test
    void aCallerWhomNobodyTakesIsCalledBackOnTheNumberTheyGive() {
        plays(
                "media",
                "machine, refuses, busy",
                FIRST
                        + SECOND
                        + """
                        expect "call you back on plus 1 5 5, 5 0 1 0" within 60s
                        say On another number please
                        expect "say the number"
                        say It's 0491 570 156
                        expect "I have 0 4, 9 1 5 7, 0 1 5 6."
                        keys 1
                        expect "ends in 1 5 6"
                        expect hangup within 60s
                        expect api /api/messages contains "{call}"
                        expect api /api/messages contains "0491570156"
                        expect api /api/calls/{call} contains "CALL_BACK_PROMISED"
                        """);
    }

    @ParameterizedTest
    @EnumSource(
            value = Quirk.class,
            names = {"SCREENED_OUT_IS_NO_ANSWER", "DIAL_BRIDGED_SENT", "DELIVERED_TWICE"})
    void aMailboxSwallowsNothingWhateverTheCarrierTellsOfIt(Quirk quirk) {
        CarrierQuirks usual = CarrierQuirks.usual();
        CarrierQuirks other = usual.on().contains(quirk) ? usual.without(quirk) : usual.with(quirk);

        good(
                exchange.playAs(
                        script("gather", "machine, answered, no-answer", FIRST + SECOND + END),
                        other));
        good(exchange.playAs(script("gather", "answered", FIRST + END), other));
    }

    @Test
    void anEmergencyIsNotLeftInAMailboxEither() {
        good(
                exchange.play(
                        """
                        clinic birchwood
                        rung gather
                        expect "Birchwood"
                        callee machine, no-answer, answered
                        say My dog has collapsed and he can't breathe
                        expect dial +15550100211 within 60s
                        expect dial +15550100201 within 60s
                        expect dial +15550100203 within 60s
                        expect hangup within 60s
                        expect api /api/calls/{call} contains "TRANSFERRED"
                        """));
    }

    private void plays(String rung, String callees, String rest) {
        good(exchange.play(script(rung, callees, rest)));
    }

    private static String script(String rung, String callees, String rest) {
        String begins =
                rung.equals("media") ? "expect agent-speaks within 10s" : "expect \"Birchwood\"";
        return """
                clinic birchwood
                rung %s
                %s
                callee %s
                keys 3
                """
                        .formatted(rung, begins, callees)
                + rest;
    }

    private static void good(CallReport report) {
        assertThat(report.violations()).as(report.transcript()).isEmpty();
    }
}
