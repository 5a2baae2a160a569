/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.vetbell.audio.MuLaw;

/** Collects the caller's sound while a message is left. Owned by the draining worker. */
final class Recorder {
    private static final long LONGEST_GAP_MILLIS = 2_000;

    private final ByteArrayOutputStream sound = new ByteArrayOutputStream(64 * 1024);
    private final int most;
    private long nextMillis = -1;
    private boolean spoke;

    Recorder(Duration longest) {
        this.most = Math.toIntExact(longest.toMillis() * MuLaw.BYTES_PER_MILLI);
    }

    /** Adds sound at its place in time; what is missing before it is silence. */
    void add(byte[] mulaw, long mediaMillis) {
        long missing = nextMillis < 0 ? 0 : mediaMillis - nextMillis;
        for (long i = Math.min(missing, LONGEST_GAP_MILLIS) * MuLaw.BYTES_PER_MILLI; i > 0; i--) {
            write(MuLaw.SILENCE);
        }
        sound.write(mulaw, 0, Math.min(mulaw.length, room()));
        nextMillis = mediaMillis + mulaw.length / MuLaw.BYTES_PER_MILLI;
    }

    /** The caller made speech sounds. */
    void heardSpeech() {
        spoke = true;
    }

    /** Whether there is anything worth keeping. */
    boolean holdsSpeech() {
        return spoke && sound.size() > 0;
    }

    byte[] sound() {
        return sound.toByteArray();
    }

    private void write(byte code) {
        if (room() > 0) {
            sound.write(code);
        }
    }

    private int room() {
        return most - sound.size();
    }
}
