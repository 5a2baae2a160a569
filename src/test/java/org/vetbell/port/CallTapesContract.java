/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vetbell.audio.Tape;
import org.vetbell.audio.TapeFormat;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;

/** What every {@link CallTapes} that keeps tapes does. */
public interface CallTapesContract {
    CallId CALL = new CallId("CA1");
    ClinicId HARBOUR = new ClinicId("harbour");
    Instant NOON = Instant.parse("2026-11-26T12:00:00.123456Z");

    /** Fresh tapes, written at once. */
    CallTapes tapes();

    @Test
    default void framesComeBackByteForByteInOrder() {
        CallTapes tapes = tapes();
        CallTape tape = tapes.begin(CALL, HARBOUR);
        for (int i = 0; i < 1_000; i++) {
            tape.frame(NOON.plusMillis(20L * i), 20L * i, sound(i));
        }
        tape.end();

        Tape read = TapeFormat.read(tapes.load(HARBOUR, CALL).orElseThrow());
        assertThat(read.ending()).isEqualTo(Tape.WHOLE);
        assertThat(read.frames()).hasSize(1_000);
        for (int i = 0; i < 1_000; i++) {
            Tape.Frame frame = read.frames().get(i);
            assertThat(frame.at()).isEqualTo(NOON.plusMillis(20L * i));
            assertThat(frame.mediaMillis()).isEqualTo(20L * i);
            assertThat(frame.mulaw()).isEqualTo(sound(i));
        }
    }

    @Test
    default void anotherClinicAndAnotherCallDoNotFindIt() {
        CallTapes tapes = tapes();
        CallTape tape = tapes.begin(CALL, HARBOUR);
        tape.frame(NOON, 0, sound(1));
        tape.end();

        assertThat(tapes.load(new ClinicId("birchwood"), CALL)).isEmpty();
        assertThat(tapes.load(HARBOUR, new CallId("CA2"))).isEmpty();
    }

    @Test
    default void aCallerWhoIsNeverHeardLeavesNoTape() {
        CallTapes tapes = tapes();
        tapes.begin(CALL, HARBOUR).end();

        assertThat(tapes.load(HARBOUR, CALL)).isEmpty();
    }

    private static byte[] sound(int number) {
        byte[] sound = new byte[160 + number % 3];
        Arrays.fill(sound, (byte) number);
        return sound;
    }
}
