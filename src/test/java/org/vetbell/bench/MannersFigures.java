/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.ArrayList;
import java.util.List;

/** What callers notice of an agent's manners. Filled by the loop's thread, read when it is done. */
final class MannersFigures implements EarBuffer.Holes {
    private final Latencies firstSound = new Latencies();
    private final Latencies silence = new Latencies();
    private final Latencies gap = new Latencies();
    private final Latencies holes = new Latencies();
    private final List<Interruption> interruptions = new ArrayList<>();
    private int endedByThemselves;
    private int talkedOver;
    private int callsEnded;
    private volatile boolean measuring;

    /** Only what happens from here on counts. Any thread. */
    void measure(boolean on) {
        measuring = on;
    }

    boolean measuring() {
        return measuring;
    }

    void firstSound(long nanos) {
        firstSound.add(nanos);
    }

    /** The caller began to speak over the agent, and this much later heard nothing of it. */
    void silent(long nanos) {
        if (measuring) {
            silence.add(nanos);
        }
    }

    /** The agent went on although the caller spoke. */
    void notStopped() {
        if (measuring) {
            silence.addLost(1);
        }
    }

    /** What the agent was saying was over before it noticed. */
    void endedByItself() {
        endedByThemselves += measuring ? 1 : 0;
    }

    /** From the caller's last voiced frame to the first audio of the answer. */
    void answered(long nanos, Interruption interruption) {
        if (measuring) {
            gap.add(nanos);
            interruptions.add(interruption);
        }
    }

    void unanswered() {
        if (measuring) {
            gap.addLost(1);
        }
    }

    /** The agent spoke again before the caller was done. */
    void talkedOver() {
        talkedOver += measuring ? 1 : 0;
    }

    /** A call ended that the caller did not end. */
    void callEnded() {
        callsEnded += measuring ? 1 : 0;
    }

    @Override
    public void hole(long nanos) {
        if (measuring) {
            holes.add(nanos);
        }
    }

    int callsEnded() {
        return callsEnded;
    }

    Latencies firstSounds() {
        return firstSound;
    }

    Latencies silences() {
        return silence;
    }

    Latencies gaps() {
        return gap;
    }

    Latencies holes() {
        return holes;
    }

    List<Interruption> interruptions() {
        return interruptions;
    }

    String oddities() {
        return "calls ended by the agent "
                + callsEnded
                + ", utterances over before the interruption was heard "
                + endedByThemselves
                + ", agent spoke into the caller's sentence "
                + talkedOver;
    }
}
