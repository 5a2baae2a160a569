/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallRecordings.Kept;

/** What every {@link CallRecordings} does. */
public interface CallRecordingsContract {
    CallId CALL = new CallId("CA1");
    ClinicId HARBOUR = new ClinicId("harbour");
    Instant NOON = Instant.parse("2026-11-26T12:00:00.123456Z");
    int PIECE = 1_600;

    /** The recordings, always the same. */
    CallRecordings recordings();

    /** What was written and ended has reached the disk and the table. */
    default void settle() {}

    @Test
    default void aRecordingIsAFileInTwoTracksThatEveryPlayerOpens() throws Exception {
        byte[] sound = record(25);

        Kept kept = recordings().ofCall(HARBOUR, CALL).getFirst();
        byte[] file = recordings().read(HARBOUR, kept, 0, 1_000_000).orElseThrow();
        AudioInputStream played = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file));
        assertThat(played.getFormat().getChannels()).isEqualTo(2);
        assertThat(played.getFormat().getSampleRate()).isEqualTo(8000);
        assertThat(played.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.ULAW);
        assertThat(played.readAllBytes()).isEqualTo(sound);
    }

    @Test
    default void itIsKnownHowLongItIsAndWhatItsBytesAre() throws Exception {
        record(25);

        Kept kept = recordings().ofCall(HARBOUR, CALL).getFirst();
        byte[] file = recordings().read(HARBOUR, kept, 0, 1_000_000).orElseThrow();
        assertThat(kept.seconds()).isEqualTo(2);
        assertThat(kept.begun()).isEqualTo(NOON);
        assertThat(kept.bytes()).isEqualTo(file.length);
        assertThat(kept.missing()).isEmpty();
        assertThat(kept.sha256())
                .isEqualTo(
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    @Test
    default void aFileIsReadInParts() {
        record(5);

        Kept kept = recordings().ofCall(HARBOUR, CALL).getFirst();
        byte[] file = recordings().read(HARBOUR, kept, 0, 1_000_000).orElseThrow();
        assertThat(recordings().read(HARBOUR, kept, 100, 50).orElseThrow())
                .isEqualTo(Arrays.copyOfRange(file, 100, 150));
        assertThat(recordings().read(HARBOUR, kept, file.length - 3, 50).orElseThrow()).hasSize(3);
        assertThat(recordings().read(HARBOUR, kept, file.length, 50).orElseThrow()).isEmpty();
    }

    @Test
    default void anotherClinicAndAnotherCallDoNotFindIt() {
        record(3);

        Kept kept = recordings().ofCall(HARBOUR, CALL).getFirst();
        var birchwood = new ClinicId("birchwood");
        assertThat(recordings().ofCall(birchwood, CALL)).isEmpty();
        assertThat(recordings().read(birchwood, kept, 0, 100)).isEmpty();
        assertThat(recordings().ofCall(HARBOUR, new CallId("CA2"))).isEmpty();
    }

    @Test
    default void aRecordingThatIsNotCompleteIsNotFound() {
        CallRecording growing = begin(new ArrayList<>());
        growing.write(new byte[PIECE], PIECE);
        settle();

        assertThat(recordings().ofCall(HARBOUR, CALL)).isEmpty();
    }

    @Test
    default void oneOfWhichNothingIsWrittenLeavesNothing() {
        begin(new ArrayList<>()).end();
        settle();

        assertThat(recordings().ofCall(HARBOUR, CALL)).isEmpty();
    }

    @Test
    default void whatIsWrittenAfterTheEndIsNotThere() {
        CallRecording growing = begin(new ArrayList<>());
        growing.write(new byte[PIECE], PIECE);
        growing.end();
        growing.write(new byte[PIECE], PIECE);
        growing.end();
        settle();

        assertThat(recordings().ofCall(HARBOUR, CALL).getFirst().bytes()).isEqualTo(PIECE + 58);
    }

    @Test
    default void aCallThatCameBackOnAnotherStreamHasTwo() {
        record(3);
        record(5);

        assertThat(recordings().ofCall(HARBOUR, CALL))
                .extracting(Kept::bytes)
                .containsExactlyInAnyOrder(3L * PIECE + 58, 5L * PIECE + 58);
    }

    @Test
    default void whatIsDiscardedIsGone() {
        record(3);
        Kept kept = recordings().ofCall(HARBOUR, CALL).getFirst();
        recordings().discard(CALL, HARBOUR);
        settle();

        assertThat(recordings().ofCall(HARBOUR, CALL)).isEmpty();
        assertThat(recordings().read(HARBOUR, kept, 0, 100)).isEmpty();
    }

    @Test
    default void anotherCallIsNotDiscardedWithIt() {
        record(3);
        recordings().discard(new CallId("CA"), HARBOUR);
        recordings().discard(CALL, new ClinicId("birchwood"));
        settle();

        Kept kept = recordings().ofCall(HARBOUR, CALL).getFirst();
        assertThat(recordings().read(HARBOUR, kept, 0, 100)).isPresent();
    }

    private CallRecording begin(List<String> problems) {
        return recordings().begin(CALL, HARBOUR, NOON, problems::add);
    }

    /** So many tenths of a second. */
    private byte[] record(int tenths) {
        List<String> problems = new ArrayList<>();
        CallRecording growing = begin(problems);
        var sound = new ByteArrayOutputStream();
        for (int i = 0; i < tenths; i++) {
            byte[] piece = new byte[PIECE];
            Arrays.fill(piece, (byte) i);
            growing.write(piece, PIECE);
            sound.writeBytes(piece);
            if (i % 8 == 7) {
                settle();
            }
        }
        growing.end();
        settle();
        assertThat(problems).isEmpty();
        return sound.toByteArray();
    }
}
