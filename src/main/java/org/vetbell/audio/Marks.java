/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The marks under way to the carrier and back. A carrier returns a mark when it was played <em>or
 * flushed</em>, so names carry a generation that each clearing of the line ends: {@code g3:u7:12},
 * {@code g3:u7:end}.
 */
final class Marks {
    /** Marks that may be under way; beyond this the oldest is forgotten. */
    private static final int MOST = 256;

    private final Deque<Mark> underWay = new ArrayDeque<>();
    private int generation = 1;
    private int number;

    /** A new mark behind everything sent so far. */
    Mark next(SpokenAudio audio, boolean end, long streamBytes) {
        String last = end ? "end" : String.valueOf(++number);
        String name = "g" + generation + ":u" + audio.utterance() + ":" + last;
        if (underWay.size() == MOST) {
            underWay.poll();
        }
        var mark = new Mark(name, audio.utterance(), streamBytes, audio.sentBytes(), end);
        underWay.add(mark);
        return mark;
    }

    /** The mark of that name, which is now back; null when it means nothing. */
    Mark returned(String name) {
        for (Mark mark : underWay) {
            if (mark.name.equals(name)) {
                underWay.remove(mark);
                return mark;
            }
        }
        return null;
    }

    /** The first mark that lies beyond so many heard bytes, or null. */
    Mark beyond(long heard) {
        for (Mark mark : underWay) {
            if (mark.streamBytes > heard) {
                return mark;
            }
        }
        return null;
    }

    /** The line is cleared: whatever comes back from now on means nothing. */
    void flushed() {
        generation++;
        underWay.clear();
    }

    /** A place in the stream that the carrier tells us about. */
    record Mark(String name, int utterance, long streamBytes, int utteranceBytes, boolean end) {
        /** How much of the utterance was played at so many heard bytes of the stream. */
        int playedAt(long heard) {
            return (int) Math.max(0, heard - (streamBytes - utteranceBytes));
        }
    }
}
