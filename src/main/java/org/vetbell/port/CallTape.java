/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.time.Instant;

/**
 * Where the sound of one caller is kept as it comes. Called by one thread at a time; never blocks
 * and never fails: a tape that cannot keep up ends early and says so.
 */
public interface CallTape {
    /**
     * The next frame was handled.
     *
     * @param at when, to the microsecond
     * @param mediaMillis position since the stream began, by the carrier
     * @param mulaw G.711 mu-law, 8000 Hz mono; not kept beyond this method
     */
    void frame(Instant at, long mediaMillis, byte[] mulaw);

    /** The call is over; nothing comes any more. */
    void end();

    /** A tape that keeps nothing. */
    static CallTape none() {
        return new CallTape() {
            @Override
            public void frame(Instant at, long mediaMillis, byte[] mulaw) {}

            @Override
            public void end() {}
        };
    }
}
