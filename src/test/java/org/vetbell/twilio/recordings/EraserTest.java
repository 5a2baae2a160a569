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
import org.vetbell.fake.FakeRecordings;
import org.vetbell.fake.MemoryAudioArchive;
import org.vetbell.fake.MemoryCarrierRecordings;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.port.CarrierRecordings.Kept;
import org.vetbell.port.Fault;
import org.vetbell.port.PhoneLine.Outcome;
import org.vetbell.twilio.Sha256;

/** The carrier's copies of what is kept here. */
class EraserTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final ClinicId HARBOUR = new ClinicId("harbour");
    private static final CallId CALL = new CallId("CA1");
    private static final byte[] SOUND = FakeRecordings.sound();

    private final MemoryCarrierRecordings recordings = new MemoryCarrierRecordings();
    private final MemoryAudioArchive archive = new MemoryAudioArchive();
    private final FakePhoneLine carrier = new FakePhoneLine();
    private Instant now = NOON;
    private String name;

    @BeforeEach
    void aRecordingAtTheCarrier() {
        name = carrier.recorded(CALL);
        recordings.announce(new Announced(name, "AC1", CALL, HARBOUR), NOON);
    }

    @Test
    void whatIsKeptHereIsDeletedThereOnce() {
        kept(SOUND.length, Sha256.hex(SOUND));
        round();
        round();

        assertThat(carrier.has(name)).isFalse();
        assertThat(carrier.told()).containsExactly("delete " + name);
        assertThat(recordings.find(HARBOUR, name)).isPresent();
    }

    @Test
    void whatIsNotHereYetStaysThere() {
        round();

        assertThat(carrier.told()).isEmpty();
    }

    @Test
    void aFileThatIsNotTheOneThatCameStaysThere() {
        kept(SOUND.length, Sha256.hex(new byte[1]));
        round();

        assertThat(carrier.has(name)).isTrue();
        assertThat(carrier.told()).isEmpty();
        assertThat(recordings.problem(name).orElseThrow()).contains("not the one that came");
    }

    @Test
    void aFileThatIsMissingHereStaysThere() {
        recordings.kept(name, new Kept("lost.wav", 9, "abc"), NOON);
        round();

        assertThat(carrier.told()).isEmpty();
    }

    @Test
    void aCarrierThatHasItNoLongerIsAsWellAsOneThatDeletedIt() {
        kept(SOUND.length, Sha256.hex(SOUND));
        carrier.answersOnly(new Outcome.Gone());
        round();

        assertThat(recordings.nextDeletion(name)).isEmpty();
    }

    @Test
    void aCarrierThatDoesNotDeleteItIsAskedAgainLaterEachTime() {
        kept(SOUND.length, Sha256.hex(SOUND));
        carrier.answersOnly(new Outcome.Failed(new Fault(Fault.Kind.BROKEN, "HTTP 500")));
        round();
        assertThat(recordings.nextDeletion(name)).hasValue(NOON.plusSeconds(30));
        now = NOON.plusSeconds(30);
        round();

        assertThat(recordings.nextDeletion(name)).hasValue(now.plusSeconds(60));
        assertThat(recordings.problem(name)).hasValue("HTTP 500");
    }

    @Test
    void itIsAskedForAsLongAsItTakes() {
        kept(SOUND.length, Sha256.hex(SOUND));
        carrier.answersOnly(new Outcome.Unavailable("no token"));
        for (int i = 0; i < 100; i++) {
            round();
            now = now.plus(Duration.ofHours(6));
        }

        assertThat(carrier.told()).hasSize(100);
        assertThat(recordings.nextDeletion(name)).isPresent();
    }

    private void kept(long bytes, String sha256) {
        String reference = archive.keep(CALL, HARBOUR, SOUND);
        recordings.kept(name, new Kept(reference, bytes, sha256), NOON);
    }

    private void round() {
        new Eraser(recordings, archive, carrier, () -> now).run();
    }
}
