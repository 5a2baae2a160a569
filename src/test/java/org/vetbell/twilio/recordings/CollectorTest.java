/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.fake.FakeRecordings;
import org.vetbell.fake.MemoryAudioArchive;
import org.vetbell.fake.MemoryCarrierRecordings;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.port.CarrierRecordings.Kept;
import org.vetbell.twilio.Accounts;

/** The carrier's recordings on their way here. */
class CollectorTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final ClinicId HARBOUR = new ClinicId("harbour");
    private static final Announced ONE = new Announced("RE1", "AC2", new CallId("CA1"), HARBOUR);

    private final MemoryCarrierRecordings recordings = new MemoryCarrierRecordings();
    private final MemoryAudioArchive archive = new MemoryAudioArchive();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor();
    private Instant now = NOON;
    private FakeRecordings carrier;

    @BeforeEach
    void oneIsAnnounced() {
        carrier = FakeRecordings.of("AC1", "token");
        recordings.announce(ONE, NOON);
    }

    @AfterEach
    void end() {
        carrier.close();
        http.shutdownNow();
        deadlines.shutdownNow();
    }

    @Test
    void aRecordingIsKeptWithItsChecksum() {
        collector("token").run();

        Kept kept = recordings.find(HARBOUR, "RE1").orElseThrow();
        assertThat(archive.load(HARBOUR, kept.reference())).hasValue(FakeRecordings.sound());
        assertThat(kept.bytes()).isEqualTo(FakeRecordings.sound().length);
        assertThat(kept.sha256()).hasSize(64);
        assertThat(carrier.asked()).containsExactly("/2010-04-01/Accounts/AC2/Recordings/RE1.wav");
    }

    @Test
    void ofAWholeCallBothSidesAreAskedForInAChannelEach() {
        Announced call = new Announced("RE2", "AC2", new CallId("CA2"), HARBOUR);
        recordings.announceCall(call, NOON);
        collector("token").run();

        Kept kept = recordings.find(HARBOUR, "RE2").orElseThrow();
        assertThat(archive.load(HARBOUR, kept.reference())).hasValue(FakeRecordings.bothSides());
        assertThat(carrier.asked())
                .contains("/2010-04-01/Accounts/AC2/Recordings/RE2.wav?RequestedChannels=2");
    }

    @Test
    void oneThatIsKeptIsNotAskedForAgain() {
        collector("token").run();
        now = NOON.plus(Duration.ofDays(1));
        collector("token").run();

        assertThat(carrier.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500, 503, 302, 204})
    void whatIsNotThereYetIsAskedForAgainLater(int status) {
        carrier.then(status, new byte[0]);
        collector("token").run();
        assertThat(recordings.next("RE1")).hasValue(NOON.plusSeconds(10));
        collector("token").run();
        assertThat(carrier.asked()).hasSize(1);

        now = NOON.plusSeconds(10);
        collector("token").run();
        assertThat(recordings.find(HARBOUR, "RE1")).isPresent();
    }

    @Test
    void aCarrierThatIsBusyIsLeftAloneForAsLongAsItSays() {
        carrier.thenBusy("120");
        collector("token").run();

        assertThat(recordings.next("RE1")).hasValue(NOON.plusSeconds(120));
    }

    @Test
    void waitsGrowToAnHourAndEndAfterTwoDays() {
        Duration longest = Duration.ZERO;
        while (recordings.next("RE1").isPresent()) {
            carrier.then(404, new byte[0]);
            now = recordings.next("RE1").orElseThrow();
            collector("token").run();
            Instant before = now;
            longest =
                    recordings
                            .next("RE1")
                            .map(next -> Duration.between(before, next))
                            .orElse(longest);
        }

        assertThat(longest).isEqualTo(Duration.ofHours(1));
        assertThat(Duration.between(NOON, now))
                .isBetween(Duration.ofHours(44), Duration.ofHours(52));
        assertThat(recordings.problem("RE1")).hasValue("HTTP 404");
    }

    @Test
    void whatIsNoSoundIsNotKept() {
        carrier.then(200, "<html>please sign in</html>".repeat(9).getBytes());
        collector("token").run();

        assertThat(recordings.find(HARBOUR, "RE1")).isEmpty();
        assertThat(recordings.problem("RE1")).hasValue("what came is no WAV file");
    }

    @Test
    void aWrongTokenIsAProblemThatNamesNoToken() {
        collector("wrong").run();

        assertThat(recordings.problem("RE1")).hasValue("HTTP 401");
    }

    @Test
    void aCarrierThatIsNotThereIsAskedAgain() {
        carrier.close();
        collector("token").run();

        assertThat(recordings.problem("RE1").orElseThrow()).contains("cannot be reached");
        assertThat(recordings.next("RE1")).isNotEqualTo(Optional.empty());
    }

    @Test
    void aFileThatStopsComingIsAskedForAgain() {
        carrier.thenStalls();
        collector("token", Duration.ofMillis(300)).run();

        assertThat(recordings.find(HARBOUR, "RE1")).isEmpty();
        assertThat(recordings.next("RE1")).hasValue(NOON.plusSeconds(10));
    }

    private Collector collector(String token) {
        return collector(token, Duration.ofMinutes(1));
    }

    private Collector collector(String token, Duration patience) {
        var waiting = new RecordingApi.Waiting(patience, deadlines);
        var accounts = Accounts.of(Optional.of("AC1"), List.of(token));
        var api = new RecordingApi(http, carrier.base(), accounts, waiting);
        return new Collector(recordings, archive, api, () -> now);
    }
}
