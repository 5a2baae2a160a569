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
    private final Caller caller;
    private Duration at;
    private boolean broken;

    /**
     * @param begin when the stream's first frame is heard; frames follow one another without gaps
     */
    StreamEar(CallLine line, Duration begin) {
        this.tape = line.sound().tape();
        this.log = line.log();
        this.caller = line.caller();
        this.at = begin;
    }

    /** The stream's time: when its next frame begins. */
    Duration now() {
        return at;
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
    public void heard(boolean callersSound, boolean agent) {
        caller.hears(new Heard(at.minus(Heard.LENGTH), callersSound, agent));
    }

    @Override
    public void agentSpeaks() {
        log.add(at, Moment.Kind.AGENT_SPEAKS, "(speaks)");
    }

    @Override
    public void agentStops() {
        log.add(at, Moment.Kind.AGENT_STOPS, "(is silent)");
    }

    @Override
    public void cleared(long unheardMillis) {
        log.add(at, Moment.Kind.CLEAR, unheardMillis + " ms unheard");
    }

    @Override
    public void echoed(String mark) {
        log.add(at, Moment.Kind.STREAM, "mark " + mark + " echoed");
    }

    @Override
    public void violated(String complaint) {
        broken = true;
        log.add(at, Moment.Kind.VIOLATION, complaint);
    }
}
