/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ears;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vetbell.audio.Endpointer;
import org.vetbell.audio.Endpointer.Change;
import org.vetbell.audio.VoiceActivity;

/**
 * Counts what the detector makes of scenes. A frame is taken for speech up to 200 ms after the last
 * likely one; the 240 ms after labelled speech count neither way. An onset is what would silence
 * the agent: the endpointer's start of speech.
 */
final class Score {
    private static final int HANGOVER = 10;
    private static final int OPEN = 12;
    private static final int FRAME_MILLIS = 20;

    /** Speech after at least so many quiet frames is a segment of its own. */
    private static final int SEGMENT_GAP = 25;

    /** An onset is looked for up to a second after the segment begins. */
    private static final int LONGEST_ONSET = 50;

    private final List<Integer> onsets = new ArrayList<>();
    private int hits;
    private int alarms;
    private int misses;
    private int missed;
    private int segments;
    private int falseTriggers;
    private int quietFrames;

    void add(Scene scene, short[] heard) {
        boolean[] decided = new boolean[scene.speech().length];
        boolean[] started = new boolean[scene.speech().length];
        var activity = new VoiceActivity();
        var endpointer = new Endpointer(Duration.ofMillis(400), Duration.ofMillis(500));
        int sinceLikely = HANGOVER + 1;
        for (int f = 0; f < decided.length; f++) {
            short[] frame = Arrays.copyOfRange(heard, f * Scene.FRAME, (f + 1) * Scene.FRAME);
            float likelihood = activity.likelihood(frame);
            sinceLikely = likelihood >= 0.5f ? 0 : sinceLikely + 1;
            decided[f] = sinceLikely <= HANGOVER;
            started[f] = endpointer.after(likelihood, activity.diesAway()) == Change.STARTED;
        }
        countFrames(scene.speech(), decided);
        countOnsets(scene.speech(), started);
    }

    private void countFrames(boolean[] speech, boolean[] decided) {
        int sinceSpeech = OPEN + 1;
        for (int f = 0; f < speech.length; f++) {
            sinceSpeech = speech[f] ? 0 : sinceSpeech + 1;
            if (speech[f]) {
                hits += decided[f] ? 1 : 0;
                misses += decided[f] ? 0 : 1;
            } else if (sinceSpeech > OPEN) {
                alarms += decided[f] ? 1 : 0;
            }
        }
    }

    private void countOnsets(boolean[] speech, boolean[] started) {
        boolean[] explained = new boolean[speech.length];
        int quiet = SEGMENT_GAP;
        for (int f = 0; f < speech.length; f++) {
            if (speech[f] && quiet >= SEGMENT_GAP) {
                segment(f, started);
            }
            quiet = speech[f] ? 0 : quiet + 1;
            explained[f] = quiet <= OPEN;
            quietFrames += explained[f] ? 0 : 1;
            falseTriggers += started[f] && !explained[f] ? 1 : 0;
        }
    }

    private void segment(int begin, boolean[] started) {
        segments++;
        for (int f = begin; f < Math.min(started.length, begin + LONGEST_ONSET); f++) {
            if (started[f]) {
                onsets.add((f + 1 - begin) * FRAME_MILLIS);
                return;
            }
        }
        missed++;
    }

    double precision() {
        return (double) hits / Math.max(1, hits + alarms);
    }

    double recall() {
        return (double) hits / Math.max(1, hits + misses);
    }

    double f1() {
        return 2 * precision() * recall() / Math.max(1e-9, precision() + recall());
    }

    int onsetMillis(double quantile) {
        List<Integer> sorted = onsets.stream().sorted().toList();
        return sorted.isEmpty()
                ? -1
                : sorted.get((int) Math.min(sorted.size() - 1, quantile * sorted.size()));
    }

    int missed() {
        return missed;
    }

    int segments() {
        return segments;
    }

    double falseTriggersPerMinute() {
        return falseTriggers / (Math.max(1, quietFrames) * FRAME_MILLIS / 60_000.0);
    }
}
