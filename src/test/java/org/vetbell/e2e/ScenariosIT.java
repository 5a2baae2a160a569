/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.carrier.CarrierQuirks;
import org.vetbell.phone.carrier.Ending;
import org.vetbell.phone.carrier.Quirk;

@ExtendWith(SharedServer.class)
class ScenariosIT {

    private static final EnumSet<Quirk> OF_STREAMS =
            EnumSet.of(
                    Quirk.ACTION_AFTER_SERVER_CLOSE,
                    Quirk.STREAM_ERROR_ON_SERVER_CLOSE,
                    Quirk.SOCKET_SIGNED_WITH_TRAILING_SLASH,
                    Quirk.MARKS_ECHOED_ON_CLEAR,
                    Quirk.DELIVERED_TWICE,
                    Quirk.CALLBACKS_SHUFFLED);

    private static final long LONGEST_CALL_SECONDS = 120;

    private final Exchange exchange;

    ScenariosIT(RunningVetbell vetbell) {
        exchange = new Exchange(vetbell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking", "message", "emergency", "emergency-busy"})
    void everyShippedScenarioEndsWell(String name) throws IOException {
        assertGood(exchange.play(name, CarrierQuirks.usual()));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CONFIDENCE_SENT", "QUERY_REORDERED", "DELIVERED_TWICE", "CALLBACKS_SHUFFLED"})
    void aSpokenBookingBearsEveryQuirkOfTheCarrier(Quirk quirk) throws IOException {
        assertGood(exchange.play("booking", otherwise(quirk)));
    }

    /** All at once: streams take their real time, and neighbours must not disturb one another. */
    @Test
    void keypadMessagesBearEveryQuirkOfTheCarrier() throws Exception {
        List<Callable<CallReport>> calls =
                OF_STREAMS.stream()
                        .<Callable<CallReport>>map(
                                quirk -> () -> exchange.play("message", otherwise(quirk)))
                        .toList();
        try (var callers = Executors.newFixedThreadPool(calls.size())) {
            for (Future<CallReport> call :
                    callers.invokeAll(calls, LONGEST_CALL_SECONDS, TimeUnit.SECONDS)) {
                assertGood(call.get());
            }
        }
    }

    private static CarrierQuirks otherwise(Quirk quirk) {
        CarrierQuirks usual = CarrierQuirks.usual();
        return usual.on().contains(quirk) ? usual.without(quirk) : usual.with(quirk);
    }

    private static void assertGood(CallReport report) {
        assertThat(report.violations()).as(report.transcript()).isEmpty();
        assertThat(report.ending()).as(report.transcript()).isEqualTo(Ending.AGENT_HUNG_UP);
    }
}
