/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;
import org.vetbell.phone.media.StreamListener;
import org.vetbell.phone.sound.CallTape;
import org.vetbell.phone.sound.MuLaw;

/** Puts what happens on a stream onto the tape and into the log. */
final class StreamEar implements StreamListener {

    private final CallTape tape;
    private final CallLog log;
    private Duration at;
    private boolean broken;

    /**
     * @param begin when the stream's first frame is heard; frames follow one another without gaps
     */
    StreamEar(CallTape tape, CallLog log, Duration begin) {
        this.tape = tape;
        this.log = log;
        this.at = begin;
    }

    /** Whether the application sent something invalid. */
    boolean broken() {
        return broken;
    }

    @Override
    public void passed(byte[] caller, byte[] agent) {
        tape.caller(at, MuLaw.decode(caller));
        tape.agent(at, MuLaw.decode(agent));
        at = at.plus(CallLine.TICK);
    }

    @Override
    public void agentSpeaks() {
        log.add(Moment.Kind.AGENT_SPEAKS, "(speaks)");
    }

    @Override
    public void agentStops() {
        log.add(Moment.Kind.AGENT_STOPS, "(is silent)");
    }

    @Override
    public void cleared(long unheardMillis) {
        log.add(Moment.Kind.CLEAR, unheardMillis + " ms unheard");
    }

    @Override
    public void echoed(String mark) {
        log.add(Moment.Kind.STREAM, "mark " + mark + " echoed");
    }

    @Override
    public void violated(String complaint) {
        broken = true;
        log.violation(complaint);
    }
}
