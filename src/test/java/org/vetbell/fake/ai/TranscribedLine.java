/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.util.ArrayDeque;
import java.util.Deque;
import org.vetbell.audio.MuLaw;
import org.vetbell.fake.ai.FakeOpenAiRealtime.Mishap;

/** What a faked transcription service knows of one connection. One thread at a time. */
final class TranscribedLine {
    /** 100 ms of samples that are no background. */
    private static final int LEAST_SPEECH = 800;

    private static final int BACKGROUND = 300;

    private final Deque<Caller> caller = new ArrayDeque<>();
    private int uncommitted;
    private int loud;

    /**
     * @param known who is on this connection; null where that does not matter
     */
    TranscribedLine(Caller known) {
        if (known != null) {
            caller.add(known);
        }
    }

    void hear(byte[] mulaw) {
        uncommitted += mulaw.length;
        for (byte code : mulaw) {
            loud += Math.abs(MuLaw.decode(code)) > BACKGROUND ? 1 : 0;
        }
    }

    /** Bytes since the last commit. */
    int uncommitted() {
        return uncommitted;
    }

    /** The sound so far is an item; gives whether there was speech in it. */
    boolean commit() {
        boolean spoken = loud >= LEAST_SPEECH;
        uncommitted = 0;
        loud = 0;
        return spoken;
    }

    Mishap mishap(Deque<Mishap> anybodys) {
        if (!caller.isEmpty()) {
            return caller.peek().mishap();
        }
        return anybodys.isEmpty() ? Mishap.NONE : anybodys.poll();
    }

    String words(Deque<String> anybodys) {
        if (!caller.isEmpty()) {
            return caller.poll().words();
        }
        return anybodys.isEmpty() ? "" : anybodys.poll();
    }

    /** A caller of whom it is known beforehand what they say. */
    record Caller(String words, Mishap mishap) {}
}
