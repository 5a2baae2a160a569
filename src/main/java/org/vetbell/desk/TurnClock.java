/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vetbell.call.CallEvent;
import org.vetbell.call.TurnStage;
import org.vetbell.call.TurnStage.Kind;
import org.vetbell.call.UtteranceId;

/**
 * Measures the stages of each turn, from the end of the caller's speech to the first mark of our
 * answer; a lead-in is a stage of its own and no answer. Tells once a turn. Owned by the draining
 * worker.
 */
final class TurnClock {
    private final DeskTime time;
    private final Consumer<EventAt> happens;
    private final Map<Kind, Long> reached = new EnumMap<>(Kind.class);
    private long speechEnd;
    private boolean running;
    private boolean led;
    private UtteranceId answer = UtteranceId.NONE;

    /**
     * @param happens takes the measured turn
     */
    TurnClock(DeskTime time, Consumer<EventAt> happens) {
        this.time = time;
        this.happens = happens;
    }

    /** Sees every event of the call before the call's mind does. */
    void happening(CallEvent event) {
        switch (event) {
            case CallEvent.SpeechStopped stopped -> begin(stopped.quiet());
            case CallEvent.SpeechStarted ignored -> running = running && answered();
            case CallEvent.CallerSaid ignored -> reachAsking(Kind.TRANSCRIPT);
            case CallEvent.ReplyBegun ignored -> reachAsking(Kind.FIRST_TOKEN);
            case CallEvent.ReplyReady ignored -> reachAsking(Kind.FIRST_TOKEN);
            default -> {}
        }
    }

    /** A word before the answer is given to the voice: the caller has been quiet for so long. */
    void leadingIn() {
        led = running && !answered();
    }

    /** A frame of that word went to the line. */
    void sentLeadIn() {
        if (led) {
            reach(Kind.LEAD_IN);
        }
    }

    /** An utterance that answers, or the part of it that does, is given to the voice. */
    void speaking(UtteranceId utterance) {
        if (running && !answered()) {
            answer = utterance;
            reach(Kind.FIRST_SENTENCE);
        }
    }

    void sounded() {
        reachAnswering(Kind.FIRST_VOICE);
    }

    void sent() {
        reachAnswering(Kind.FIRST_FRAME);
    }

    void marked() {
        boolean heard = answered() && (!led || reached.containsKey(Kind.FIRST_FRAME));
        if (running && heard) {
            reach(Kind.FIRST_MARK);
            running = false;
            List<TurnStage> stages = stages();
            UtteranceId of = answer;
            happens.accept(at -> new CallEvent.TurnTimed(at, of, stages));
        }
    }

    private void begin(Duration quiet) {
        reached.clear();
        led = false;
        answer = UtteranceId.NONE;
        speechEnd = time.nanoTime() - quiet.toNanos();
        running = true;
        reach(Kind.ENDPOINT);
    }

    private boolean answered() {
        return !answer.equals(UtteranceId.NONE);
    }

    /** What comes once we answer belongs to something else, a key perhaps. */
    private void reachAsking(Kind kind) {
        if (!answered()) {
            reach(kind);
        }
    }

    private void reachAnswering(Kind kind) {
        if (running && answered()) {
            reach(kind);
        }
    }

    private void reach(Kind kind) {
        if (running) {
            reached.putIfAbsent(kind, time.nanoTime());
        }
    }

    /** To the tenth of a millisecond: finer is noise. */
    private List<TurnStage> stages() {
        List<TurnStage> stages = new ArrayList<>();
        reached.forEach(
                (kind, at) -> {
                    long micros = (at - speechEnd) / 100_000 * 100;
                    stages.add(new TurnStage(kind, Duration.ofNanos(micros * 1000)));
                });
        return stages;
    }
}
