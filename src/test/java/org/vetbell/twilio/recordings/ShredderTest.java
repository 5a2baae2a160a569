/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.fake.FakePhoneLine;
import org.vetbell.fake.MemoryAudioArchive;
import org.vetbell.fake.MemoryCarrierRecordings;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.port.CarrierRecordings.Kept;
import org.vetbell.port.PhoneLine.Outcome;

/** Recordings that were refused on their way out. */
class ShredderTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final ClinicId HARBOUR = new ClinicId("harbour");
    private static final CallId CALL = new CallId("CA1");

    private final MemoryCarrierRecordings recordings = new MemoryCarrierRecordings();
    private final MemoryAudioArchive archive = new MemoryAudioArchive();
    private final FakePhoneLine carrier = new FakePhoneLine();
    private Instant now = NOON;
    private String recording;

    @BeforeEach
    void oneIsAtTheCarrier() {
        carrier.rings(CALL);
        recording = carrier.recorded(CALL);
        recordings.announceCall(new Announced(recording, "AC1", CALL, HARBOUR), NOON);
    }

    @Test
    void itIsDeletedHereAndThere() {
        String file = archive.keep(CALL, HARBOUR, new byte[] {1, 2, 3});
        recordings.kept(recording, new Kept(file, 3, "abc"), NOON);
        recordings.discard(CALL, HARBOUR, NOON);
        round();

        assertThat(archive.load(HARBOUR, file)).isEmpty();
        assertThat(carrier.has(recording)).isFalse();
        now = NOON.plus(Duration.ofDays(1));
        round();
        assertThat(carrier.told()).hasSize(1);
    }

    @Test
    void oneThatNobodyRefusedStays() {
        String file = archive.keep(CALL, HARBOUR, new byte[] {1, 2, 3});
        recordings.kept(recording, new Kept(file, 3, "abc"), NOON);
        round();

        assertThat(archive.load(HARBOUR, file)).isPresent();
        assertThat(carrier.has(recording)).isTrue();
    }

    @Test
    void aCarrierThatCannotBeToldIsToldAgainWhileTheFileHereIsGoneAtOnce() {
        String file = archive.keep(CALL, HARBOUR, new byte[] {1, 2, 3});
        recordings.kept(recording, new Kept(file, 3, "abc"), NOON);
        recordings.discard(CALL, HARBOUR, NOON);
        carrier.answersOnly(new Outcome.Unavailable("no token"));
        for (int i = 0; i < 60; i++) {
            now = recordings.next(recording).orElseThrow();
            round();
        }

        assertThat(archive.load(HARBOUR, file)).isEmpty();
        assertThat(recordings.problem(recording)).hasValue("no token");
        assertThat(recordings.next(recording)).hasValue(now.plus(Duration.ofHours(1)));
    }

    @Test
    void oneThatTheCarrierNoLongerHasIsDeleted() {
        recordings.discard(CALL, HARBOUR, NOON);
        carrier.answersOnly(new Outcome.Gone());
        round();

        assertThat(recordings.next(recording)).isEmpty();
    }

    private void round() {
        new Shredder(recordings, archive, carrier, () -> now).run();
    }
}
