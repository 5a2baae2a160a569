/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import org.vetbell.call.CallId;
import org.vetbell.port.AudioLine;

/**
 * The letterbox of one live call: whatever happens to the call is offered here, from any thread,
 * and handled in order by one drain worker at a time. Never blocks.
 */
public interface CallHandle {
    /** The call. */
    CallId call();

    /** Something happened. */
    void happened(EventAt event);

    /**
     * Audio of the caller. At most one second waits; older audio is dropped and counted.
     *
     * @param mulaw G.711 mu-law, 8000 Hz mono; owned by the call from here on
     * @param mediaMillis position since the stream began, by the carrier
     */
    void audio(byte[] mulaw, long mediaMillis);

    /** The carrier played, or flushed, everything sent before that mark. */
    void markEchoed(String name);

    /** The media stream is up. A second line for the same call is refused: false. */
    boolean attach(AudioLine line);

    /**
     * The media stream is over.
     *
     * @param callEnded whether the carrier said so with a stop message
     */
    void detached(AudioLine line, boolean callEnded);
}
