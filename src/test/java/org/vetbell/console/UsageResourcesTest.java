/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.call.CallId;
import org.vetbell.call.Rung;
import org.vetbell.clinic.ClinicId;
import org.vetbell.desk.usage.Cap;
import org.vetbell.desk.usage.Prices;
import org.vetbell.desk.usage.UsageSettings;
import org.vetbell.fake.MemoryCallLog;
import org.vetbell.fake.MemoryClinics;
import org.vetbell.fake.MemoryUsageLog;
import org.vetbell.fake.SampleClinics;
import org.vetbell.port.Service;
import org.vetbell.port.UsageLog;
import org.vetbell.port.Use;
import org.vetbell.port.Used;

class UsageResourcesTest {
    private static final ClinicId HARBOUR = new ClinicId("harbour");
    private static final CallId CALL = new CallId("CA1");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Used READ =
            new Used(Service.of("openai/gpt-4.1-mini"), Use.Kind.TOKENS_IN, 1_500_000, 0);
    private static final Used SPOKEN =
            new Used(Service.of("elevenlabs/flash"), Use.Kind.CHARACTERS, 200, 200);

    private final MemoryUsageLog log = new MemoryUsageLog();
    private final MemoryCallLog calls = new MemoryCallLog();
    private final UsageSettings settings =
            new UsageSettings(
                    Prices.parse("AUD", "openai/gpt-4.1-mini:tokens-in=0.40"), Cap.NONE, Cap.NONE);
    private final CallUsageResource ofCall = new CallUsageResource(calls, log, settings);
    private final ClinicUsageResource ofClinic =
            new ClinicUsageResource(new MemoryClinics(SampleClinics.harbour()), log, settings);

    @Test
    void aCallsUseIsToldWithItsCostAndWhetherThatIsAll() {
        calls.opened(CALL, HARBOUR, "", Rung.R1_CASCADE, Instant.EPOCH);
        keep(CALL, MONDAY, READ, SPOKEN);

        CallUsageResource.CallUsage told = ofCall.usage("CA1");
        assertThat(told.clinic()).isEqualTo("harbour");
        assertThat(told.cost()).isEqualTo(new UsageCost("AUD", "0.6", false));
        assertThat(told.lines())
                .containsExactlyInAnyOrder(
                        new UsageLine(
                                "openai",
                                "gpt-4.1-mini",
                                "tokens-in",
                                "TOKENS",
                                1_500_000,
                                0,
                                "0.6"),
                        new UsageLine(
                                "elevenlabs", "flash", "characters", "CHARACTERS", 200, 200, ""));
    }

    @Test
    void aCallThatUsedNothingCostNothing() {
        calls.opened(CALL, HARBOUR, "", Rung.R2_CARRIER_SPEECH, Instant.EPOCH);
        assertThat(ofCall.usage("CA1").cost()).isEqualTo(new UsageCost("AUD", "0", true));
    }

    @ParameterizedTest
    @CsvSource({"CA2", "no call id"})
    void anUnknownCallHasNoUse(String id) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> ofCall.usage(id));
    }

    @Test
    void aClinicsDaysAreToldOneByOne() {
        keep(CALL, MONDAY, READ);
        keep(new CallId("CA2"), MONDAY.plusDays(2), READ, SPOKEN);
        keep(new CallId("CA3"), MONDAY.plusDays(3), READ);

        ClinicUsageResource.ClinicUsage told =
                ofClinic.usage("harbour", "2026-11-23", "2026-11-25");
        assertThat(told.cost()).isEqualTo(new UsageCost("AUD", "1.2", false));
        assertThat(told.days())
                .extracting(ClinicUsageResource.UsageDay::day)
                .containsExactly("2026-11-23", "2026-11-25");
        assertThat(told.days().getFirst().cost().complete()).isTrue();
    }

    @Test
    void aClinicThatIsNotOursHasNoUse() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> ofClinic.usage("hilltop", "2026-11-23", "2026-11-25"));
    }

    @ParameterizedTest
    @CsvSource({
        ",2026-11-23,from",
        "2026-11-23,,to",
        "23.11.2026,2026-11-23,from",
        "2026-11-23,2026-11-22,to",
        "2025-11-22,2026-11-23,to"
    })
    void daysThatMakeNoSenseAreRefusedByName(String from, String to, String wrong) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> ofClinic.usage("harbour", from, to))
                .withMessageStartingWith(wrong + ":");
    }

    private void keep(CallId call, LocalDate day, Used... used) {
        log.keep(new UsageLog.Sheet(call, 0, HARBOUR, day, List.of(used)));
    }
}
