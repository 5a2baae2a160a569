/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetbell.port.CallRecordingsContract.CALL;
import static org.vetbell.port.CallRecordingsContract.HARBOUR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vetbell.port.CallRecording;
import org.vetbell.port.CallRecordings.Kept;
import org.vetbell.port.CarrierRecordings;
import org.vetbell.port.CarrierRecordings.Announced;

/** What becomes of recordings that broke off, were refused, or are old. */
class RecordingKeeperTest extends RecordingsOnDisk {
    @Test
    void aRecordingWhoseProcessDiedIsTakenUpAsFarAsItGoes() throws Exception {
        CallRecording growing = begin();
        write(growing, (byte) 1);
        work();
        write(growing, (byte) 2);
        work();
        Instant died = TestStore.NOON;
        Files.setLastModifiedTime(file(".part"), FileTime.from(died));
        newProcess();

        keeper().takeUp(died.plusSeconds(60));
        assertThat(recordings.ofCall(HARBOUR, CALL)).isEmpty();

        keeper().takeUp(died.plusSeconds(180));
        assertThat(kept().missing()).isEqualTo(RecordingKeeper.BROKEN_OFF);
        assertThat(kept().seconds()).isEqualTo(2);
        assertThat(sound()).hasSize(2 * SECOND);
    }

    @Test
    void whatWasRefusedBeforeTheProcessDiedIsDeletedInsteadOfTakenUp() throws IOException {
        CallRecording growing = begin();
        write(growing, (byte) 1);
        work();
        new JpaCarrierRecordings(store, store.background).discard(CALL, HARBOUR, TestStore.NOON);
        settle();
        Files.setLastModifiedTime(file(".part"), FileTime.from(TestStore.NOON));
        newProcess();

        store.broken.set(true);
        keeper().takeUp(TestStore.NOON.plusSeconds(180));
        store.broken.set(false);
        assertThat(file(".part")).exists();

        keeper().takeUp(TestStore.NOON.plusSeconds(180));
        assertThat(recordings.ofCall(HARBOUR, CALL)).isEmpty();
        try (Stream<Path> all = Files.walk(directory.resolve("recordings"))) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatWasRefusedOnAnotherNodeIsDeletedHereToo() throws IOException {
        CallRecording growing = begin();
        write(growing, (byte) 1);
        growing.end();
        settle();
        new JpaCarrierRecordings(store, store.background).discard(CALL, HARBOUR, TestStore.NOON);
        settle();

        keeper().forget(TestStore.NOON.plus(Duration.ofHours(1)));
        assertThat(recordings.read(HARBOUR, kept(), 0, 10)).isEmpty();
    }

    @Test
    void aRecordingThatGrowsHereIsNeverTakenUp() throws IOException {
        CallRecording growing = begin();
        write(growing, (byte) 1);
        work();
        keeper().takeUp(Instant.now().plus(Duration.ofDays(1)));
        growing.end();
        settle();

        assertThat(kept().missing()).isEmpty();
    }

    @Test
    void recordingsAreForgottenWhenTheirTimeIsOverEvenWithoutADatabase() throws IOException {
        CallRecording growing = begin();
        write(growing, (byte) 1);
        growing.end();
        settle();
        Files.setLastModifiedTime(file(".wav"), FileTime.from(TestStore.NOON));

        keeper().forget(TestStore.NOON.plus(Duration.ofDays(30)));
        assertThat(recordings.read(HARBOUR, kept(), 0, 10)).isPresent();

        Kept kept = kept();
        store.broken.set(true);
        keeper().forget(TestStore.NOON.plus(Duration.ofDays(30)).plusSeconds(1));
        store.broken.set(false);
        assertThat(recordings.read(HARBOUR, kept, 0, 10)).isEmpty();

        keeper().forget(TestStore.NOON.plus(Duration.ofDays(31)));
        assertThat(recordings.ofCall(HARBOUR, CALL)).isEmpty();
    }

    @Test
    void whatTheCarrierRecordedOfWholeCallsIsToBeDeletedThenButMessagesStay() {
        var carrier = new JpaCarrierRecordings(store, store.background);
        carrier.announce(new Announced("RE1", "AC1", CALL, HARBOUR), TestStore.NOON);
        carrier.announceCall(new Announced("RE2", "AC1", CALL, HARBOUR), TestStore.NOON);
        settle();
        for (String recording : List.of("RE1", "RE2")) {
            var fetched = new CarrierRecordings.Kept(recording + ".wav", 3, "abc");
            carrier.kept(recording, fetched, TestStore.NOON);
        }

        Instant over = TestStore.NOON.plus(Duration.ofDays(30));
        keeper().forget(over);
        assertThat(carrier.discarded(over, 9, Duration.ofMinutes(2))).isEmpty();

        keeper().forget(over.plusSeconds(1));
        assertThat(carrier.discarded(over.plusSeconds(1), 9, Duration.ofMinutes(2)))
                .extracting(one -> one.recording().recording())
                .containsExactly("RE2");
        assertThat(carrier.ofCall(HARBOUR, CALL)).isEmpty();
        assertThat(carrier.find(HARBOUR, "RE1")).isPresent();
    }
}
