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

    /** The account at the carrier that it came in with; empty when that is not known. */
    String account();

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

    /**
     * The media stream is up. The carrier has one of a call at a time: an older one of this call is
     * over with it, whatever still comes from there, and is closed.
     */
    void attach(AudioLine line);

    /**
     * The media stream is over.
     *
     * @param callEnded whether the carrier said so with a stop message
     */
    void detached(AudioLine line, boolean callEnded);
}
