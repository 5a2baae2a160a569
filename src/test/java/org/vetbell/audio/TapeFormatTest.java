/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TapeFormatTest {
    private static final Instant AT = Instant.parse("2026-11-26T10:00:00.000001Z");
    private static final byte[] SOUND = {1, 2, 3};

    @Test
    void aTapeCutAnywhereIsReadAsFarAsItGoes() {
        byte[] whole = tape("");
        assertThat(TapeFormat.read(whole).ending()).isEqualTo(Tape.WHOLE);
        int heading = 8;
        for (int length = heading; length < whole.length; length++) {
            Tape cut = TapeFormat.read(Arrays.copyOf(whole, length));
            assertThat(cut.ending()).isEqualTo(Tape.BROKEN_OFF);
            assertThat(cut.frames())
                    .hasSize(Math.min(2, (length - heading) / TapeFormat.size(SOUND)));
        }
    }

    @Test
    void momentsBefore1970AndLongNotesHaveTheirPlace() {
        ByteBuffer bytes = ByteBuffer.allocate(300);
        TapeFormat.heading(bytes);
        Instant early = Instant.parse("1969-12-31T23:59:59.999999Z");
        TapeFormat.frame(bytes, early, -20, SOUND);
        TapeFormat.end(bytes, "x".repeat(500));

        Tape read = TapeFormat.read(Arrays.copyOf(bytes.array(), bytes.position()));
        assertThat(read.frames().getFirst().at()).isEqualTo(early);
        assertThat(read.frames().getFirst().mediaMillis()).isEqualTo(-20);
        assertThat(read.ending()).isEqualTo("x".repeat(123));
    }

    @Test
    void otherBytesAreRefused() {
        assertThatThrownBy(() -> TapeFormat.read(new byte[100]))
                .hasMessage("these are not the bytes of a tape");
        assertThatThrownBy(() -> TapeFormat.read(new byte[0]))
                .hasMessage("these are not the bytes of a tape");
        byte[] odd = tape("");
        odd[8] = 7;
        assertThatThrownBy(() -> TapeFormat.read(odd)).hasMessage("a tape has no record 7");
    }

    private static byte[] tape(String note) {
        ByteBuffer bytes = ByteBuffer.allocate(200);
        TapeFormat.heading(bytes);
        TapeFormat.frame(bytes, AT, 0, SOUND);
        TapeFormat.frame(bytes, AT.plusMillis(20), 20, SOUND);
        TapeFormat.end(bytes, note);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
