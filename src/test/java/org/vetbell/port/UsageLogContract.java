/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.UsageLog.Day;
import org.vetbell.port.UsageLog.Sheet;

/** What every {@link UsageLog} keeps to. */
public interface UsageLogContract {
    LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    ClinicId HARBOUR = new ClinicId("harbour");
    ClinicId HILLTOP = new ClinicId("hilltop");
    CallId CALL = new CallId("CA1");
    Service MODEL = Service.of("openai/gpt-4.1-mini");
    Service VOICE = Service.of("elevenlabs/eleven_flash_v2_5");

    /** A log that is empty at first. */
    UsageLog log();

    @Test
    default void aCallsTotalsAreToldAsTheyWereLast() {
        UsageLog log = log();
        log.keep(sheet(CALL, 0, HARBOUR, MONDAY, read(20, 0), spoken(100)));
        log.keep(sheet(CALL, 0, HARBOUR, MONDAY, read(50, 10), spoken(100)));
        assertThat(log.ofCall(HARBOUR, CALL)).containsExactlyInAnyOrder(read(50, 10), spoken(100));
    }

    @Test
    default void tellingTwiceChangesNothing() {
        UsageLog log = log();
        Sheet sheet = sheet(CALL, 0, HARBOUR, MONDAY, read(50, 10));
        log.keep(sheet);
        log.keep(sheet);
        assertThat(log.ofCall(HARBOUR, CALL)).containsExactly(read(50, 10));
    }

    @Test
    default void whatComesLateDoesNotMakeTotalsLess() {
        UsageLog log = log();
        log.keep(sheet(CALL, 0, HARBOUR, MONDAY, read(50, 10)));
        log.keep(sheet(CALL, 0, HARBOUR, MONDAY, read(20, 0)));
        assertThat(log.ofCall(HARBOUR, CALL)).containsExactly(read(50, 10));
    }

    @Test
    default void partsOfACallAddUp() {
        UsageLog log = log();
        log.keep(sheet(CALL, 0, HARBOUR, MONDAY, read(50, 10)));
        log.keep(sheet(CALL, 12, HARBOUR, MONDAY, read(7, 7)));
        assertThat(log.ofCall(HARBOUR, CALL)).containsExactly(read(57, 17));
    }

    @Test
    default void anotherClinicSeesNothingOfIt() {
        UsageLog log = log();
        log.keep(sheet(CALL, 0, HARBOUR, MONDAY, read(50, 0)));
        assertThat(log.ofCall(HILLTOP, CALL)).isEmpty();
        assertThat(log.ofClinic(HILLTOP, MONDAY, MONDAY)).isEmpty();
    }

    @Test
    default void daysAreToldFromTheFirstToTheLast() {
        UsageLog log = log();
        log.keep(sheet(CALL, 0, HARBOUR, MONDAY, read(50, 0)));
        log.keep(sheet(new CallId("CA2"), 0, HARBOUR, MONDAY, read(4, 4)));
        log.keep(sheet(new CallId("CA3"), 0, HARBOUR, MONDAY.plusDays(1), read(3, 0)));
        log.keep(sheet(new CallId("CA4"), 0, HARBOUR, MONDAY.plusDays(2), read(2, 0)));
        log.keep(sheet(new CallId("CA5"), 0, HARBOUR, MONDAY.minusDays(1), read(1, 0)));
        assertThat(log.ofClinic(HARBOUR, MONDAY, MONDAY.plusDays(1)))
                .containsExactly(
                        new Day(HARBOUR, MONDAY, read(54, 4)),
                        new Day(HARBOUR, MONDAY.plusDays(1), read(3, 0)));
    }

    @Test
    default void allClinicsDaysAreToldSinceOne() {
        UsageLog log = log();
        log.keep(sheet(CALL, 0, HARBOUR, MONDAY, read(50, 0)));
        log.keep(sheet(new CallId("CA2"), 0, HILLTOP, MONDAY, spoken(9)));
        log.keep(sheet(new CallId("CA3"), 0, HILLTOP, MONDAY.minusDays(1), spoken(1)));
        var told = new CompletableFuture<List<Day>>();
        log.since(MONDAY, told::complete);
        assertThat(told.orTimeout(10, TimeUnit.SECONDS).join())
                .containsExactlyInAnyOrder(
                        new Day(HARBOUR, MONDAY, read(50, 0)), new Day(HILLTOP, MONDAY, spoken(9)));
    }

    private static Sheet sheet(
            CallId call, int part, ClinicId clinic, LocalDate day, Used... used) {
        return new Sheet(call, part, clinic, day, List.of(used));
    }

    private static Used read(long tokens, long estimated) {
        return new Used(MODEL, Use.Kind.TOKENS_IN, tokens, estimated);
    }

    private static Used spoken(long characters) {
        return new Used(VOICE, Use.Kind.CHARACTERS, characters, characters);
    }
}
