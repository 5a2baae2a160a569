/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.time.Instant;
import java.util.List;

/**
 * The caller's sound of one call as it was handled, frame by frame.
 *
 * @param frames in the order they were handled
 * @param ending {@link #WHOLE}, or why frames are missing at the end
 */
public record Tape(List<Frame> frames, String ending) {
    /** The ending of a tape that holds every frame of its call. */
    public static final String WHOLE = "";

    /** The ending of a tape that nobody ended: the process died, or the disk refused. */
    public static final String BROKEN_OFF = "the tape breaks off";

    /** The tape of a call without a stream. */
    public static final Tape EMPTY = new Tape(List.of(), WHOLE);

    public Tape {
        frames = List.copyOf(frames);
    }

    /**
     * One piece of sound.
     *
     * @param at when it was handled, to the microsecond
     * @param mediaMillis position since the stream began, by the carrier
     * @param mulaw G.711 mu-law, 8000 Hz mono, as it came
     */
    public record Frame(Instant at, long mediaMillis, byte[] mulaw) {}
}
