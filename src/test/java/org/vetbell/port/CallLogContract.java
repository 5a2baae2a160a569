/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallId;
import org.vetbell.call.EndReason;
import org.vetbell.call.Rung;
import org.vetbell.clinic.ClinicId;

/** What every {@link CallLog} does. */
public interface CallLogContract {
    CallId CALL = new CallId("CA1");
    ClinicId HARBOUR = new ClinicId("harbour");
    ClinicId BIRCHWOOD = new ClinicId("birchwood");
    Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");

    /** A fresh, empty log. */
    CallLog log();

    @Test
    default void openedCallIsLive() {
        CallLog log = log();
        open(log, CALL, HARBOUR, NOON);
        assertThat(log.find(CALL))
                .contains(
                        new CallLog.Entry(
                                CALL,
                                HARBOUR,
                                "+61400000001",
                                Rung.R2_CARRIER_SPEECH,
                                false,
                                NOON,
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    default void openingTwiceChangesNothing() {
        CallLog log = log();
        open(log, CALL, HARBOUR, NOON);
        log.opened(CALL, BIRCHWOOD, "", Rung.R5_VOICEMAIL, NOON.plusSeconds(1));
        assertThat(log.find(CALL)).map(CallLog.Entry::clinic).contains(HARBOUR);
    }

    @Test
    default void onlyTheFirstEndCounts() {
        CallLog log = log();
        open(log, CALL, HARBOUR, NOON);
        log.closed(CALL, EndReason.GOODBYE, NOON.plusSeconds(30));
        log.closed(CALL, EndReason.CALLER_HUNG_UP, NOON.plusSeconds(31));
        CallLog.Entry entry = log.find(CALL).orElseThrow();
        assertThat(entry.reason()).contains(EndReason.GOODBYE);
        assertThat(entry.ended()).contains(NOON.plusSeconds(30));
    }

    @Test
    default void urgencyIsNoted() {
        CallLog log = log();
        open(log, CALL, HARBOUR, NOON);
        log.urgent(CALL);
        assertThat(log.find(CALL)).map(CallLog.Entry::urgent).contains(true);
    }

    @Test
    default void theAccountACallCameInWithIsKept() {
        CallLog log = log();
        open(log, CALL, HARBOUR, NOON);
        assertThat(log.account(CALL)).isEmpty();
        log.cameIn(CALL, "");
        assertThat(log.account(CALL)).isEmpty();
        log.cameIn(CALL, "AC1");
        assertThat(log.account(CALL)).contains("AC1");
    }

    @Test
    default void endOfAnUnknownCallIsIgnored() {
        CallLog log = log();
        log.cameIn(CALL, "AC1");
        assertThat(log.account(CALL)).isEmpty();
        log.closed(CALL, EndReason.GOODBYE, NOON);
        log.urgent(CALL);
        assertThat(log.find(CALL)).isEmpty();
    }

    @Test
    default void newestCallsComeFirstAndEachClinicSeesItsOwn() {
        CallLog log = log();
        open(log, CALL, HARBOUR, NOON);
        open(log, new CallId("CA2"), BIRCHWOOD, NOON.plusSeconds(1));
        open(log, new CallId("CA3"), HARBOUR, NOON.plusSeconds(2));
        assertThat(log.newest(Optional.of(HARBOUR), 10))
                .extracting(e -> e.call().value())
                .containsExactly("CA3", "CA1");
        assertThat(log.newest(Optional.empty(), 2))
                .extracting(e -> e.call().value())
                .containsExactly("CA3", "CA2");
    }

    private static void open(CallLog log, CallId call, ClinicId clinic, Instant at) {
        log.opened(call, clinic, "+61400000001", Rung.R2_CARRIER_SPEECH, at);
    }
}
