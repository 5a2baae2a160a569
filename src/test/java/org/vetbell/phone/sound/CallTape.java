/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import java.time.Duration;

/** Both sides of a call by time: the caller left, the agent right. */
public final class CallTape {

    private final Track caller = new Track();
    private final Track agent = new Track();

    public void caller(Duration at, short[] sound) {
        caller.lay(at, sound);
    }

    public void agent(Duration at, short[] sound) {
        agent.lay(at, sound);
    }

    public short[] callerSamples() {
        return caller.samples();
    }

    public short[] agentSamples() {
        return agent.samples();
    }

    /** The tape as a stereo WAV file, 8 kHz, 16 bit. */
    public byte[] wav() {
        return StereoWav.write(caller.samples(), agent.samples());
    }
}
