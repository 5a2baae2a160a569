/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the caller heard of us, laid where they heard it.
 *
 * <p>The carrier plays what it is sent one piece after the other, returns a mark when everything
 * before it was played or flushed, and returns one at once when nothing is left to play. So a mark
 * sent ahead of the first sound of a run comes back when that sound begins; one behind it, when it
 * ends; one behind a {@code clear}, when nothing more of what was cleared is heard. Sound waits
 * here until marks on both its sides say where it belongs. Of sound that was cut off, the last 20
 * ms that may have been heard are left out: what a mark says is no more exact than a frame, and
 * what was not heard must not be recorded.
 *
 * <p>Times are samples of the {@link MediaClock} where nothing else is said. One thread at a time.
 */
final class AgentTrack {
    /** Differences up to this come from the carrier's frames, not from a pause. */
    private static final int FRAME = VoiceActivity.FRAME;

    /** Less than this ahead of the ear, the line may run dry before more sound arrives. */
    private static final long SHORT_LEAD_NANOS = 150_000_000;

    private static final int MOST_MARKS = 256;
    private static final int MASK = Track.WINDOW - 1;

    private final Track track = new Track();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final byte[] waiting = new byte[Track.WINDOW];

    /**
     * Places in the sound we sent: up to {@code laid} it is on the track, up to {@code sent} not.
     */
    private long laid;

    private long sent;

    /** Where in time the sound at {@code laid} begins, as far as is known. */
    private long front;

    /** Whether that was told by a mark, not by the sound before it. */
    private boolean told;

    /** When all that was sent has been played if nothing takes time; nanoseconds of our clock. */
    private long playsUntil;

    private int clears;

    Track track() {
        return track;
    }

    /**
     * Whether a mark must go ahead of the sound that is sent at so many nanoseconds of our clock,
     * because it may be heard after a pause.
     */
    boolean wantsMark(long now) {
        return playsUntil - now < SHORT_LEAD_NANOS && marks.size() < MOST_MARKS;
    }

    /** Sound is sent, at so many nanoseconds of our clock. */
    void sends(byte[] mulaw, int offset, int length, long now) {
        if (sent - laid + length > Track.WINDOW) {
            laid = sent + length - Track.WINDOW;
        }
        for (int i = 0; i < length; i++) {
            waiting[(int) (sent + i) & MASK] = mulaw[offset + i];
        }
        sent += length;
        playsUntil =
                (playsUntil - now > 0 ? playsUntil : now) + length * MediaClock.NANOS_PER_SAMPLE;
    }

    /** What was not heard is flushed. */
    void silenced(long now) {
        playsUntil = now;
    }

    /** A mark is sent behind that sound; the newest frame of the carrier ended at that time. */
    void marks(String name, Kind kind, long frameEnd) {
        if (marks.size() >= MOST_MARKS) {
            drop();
        }
        if (laid == sent && frameEnd - front > FRAME) {
            front = frameEnd;
            told = false;
        }
        marks.add(new Mark(name, kind, sent, frameEnd));
        if (kind == Kind.CLEAR) {
            clears++;
        }
    }

    /** A mark came back at that time. */
    void returns(String name, long at) {
        Mark mark = find(name);
        if (mark == null) {
            return;
        }
        mark.back = at;
        if (mark.kind == Kind.CLEAR) {
            cleared(mark);
        } else if (clears == 0) {
            dropUpTo(mark);
            played(mark);
        }
    }

    /**
     * Nothing is played any more since that time. Until then no clear that is still under way had
     * come to the carrier: its mark would be back.
     */
    void over(long at) {
        marks("", Kind.CLEAR, at);
        for (Mark mark : List.copyOf(marks)) {
            if (mark.kind == Kind.CLEAR) {
                mark.back = at;
                cleared(mark);
            }
        }
    }

    /** Nothing will be laid before this. */
    long settledUntil(long frameEnd) {
        return laid == sent ? frameEnd - FRAME : front;
    }

    /** Lays what is heard before that place as if its marks had come back as soon as they can. */
    void layWithoutMarks(long until) {
        assumeCleared(until);
        while (laid < sent && front < until) {
            Mark next = marks.peek();
            if (next == null || next.sent > laid) {
                long most = (next == null ? sent : next.sent) - laid;
                lay(front, Math.min(most, until - front));
            } else if (next.sentAt >= until) {
                front = until;
            } else {
                drop();
                front = next.kind == Kind.BEGIN ? Math.max(front, next.sentAt) : front;
            }
        }
    }

    /** Marks behind a {@code clear} that did not come back until then never will. */
    private void assumeCleared(long until) {
        for (Mark mark : List.copyOf(marks)) {
            if (mark.kind == Kind.CLEAR && mark.sentAt < until) {
                mark.back = mark.sentAt;
                cleared(mark);
            }
        }
    }

    /** Marks that came back in an earlier frame were played; all others were flushed. */
    private void cleared(Mark clear) {
        while (marks.peek() != clear && playedBefore(clear, marks.peek())) {
            played(drop());
        }
        cut(clear.back, clear.sent);
        dropUpTo(clear);
        begins(clear);
    }

    private static boolean playedBefore(Mark clear, Mark mark) {
        return mark.back >= 0 && mark.back < clear.back;
    }

    private void dropUpTo(Mark last) {
        Mark dropped = null;
        while (dropped != last) {
            dropped = drop();
        }
    }

    private Mark drop() {
        Mark mark = marks.remove();
        if (mark.kind == Kind.CLEAR) {
            clears--;
        }
        return mark;
    }

    private Mark find(String name) {
        for (Mark mark : marks) {
            if (mark.back < 0 && mark.name.equals(name)) {
                return mark;
            }
        }
        return null;
    }

    /** Everything before the mark was heard by the time it came back. */
    private void played(Mark mark) {
        long length = Math.max(0, mark.sent - laid);
        long late = mark.back - length - front;
        if (told && mark.kind == Kind.END && late > 0 && late <= FRAME) {
            front += late;
        }
        lay(front, Math.min(length, Math.max(0, mark.back + FRAME - front)));
        laid = Math.max(laid, mark.sent);
        begins(mark);
    }

    /** What comes next goes on from what was before, or begins anew after a pause. */
    private void begins(Mark mark) {
        long pause = mark.kind == Kind.END ? FRAME : 0;
        if (mark.back - front > pause) {
            front = mark.back;
            told = true;
        }
    }

    /** Nothing before {@code end} was heard after that time. What had not begun was not heard. */
    private void cut(long at, long end) {
        long begun = end;
        for (Mark mark : marks) {
            if (mark.kind == Kind.BEGIN) {
                begun = Math.min(begun, mark.sent);
            }
        }
        lay(front, Math.max(0, Math.min(begun - laid, at - FRAME - front)));
        laid = Math.max(laid, end);
    }

    private void lay(long at, long length) {
        int index = (int) laid & MASK;
        int first = (int) Math.min(length, Track.WINDOW - index);
        track.lay(at, waiting, index, first);
        track.lay(at + first, waiting, 0, (int) length - first);
        laid += length;
        if (length > 0) {
            front = at + length;
            told = false;
        }
    }

    /** Why a mark was sent. */
    enum Kind {
        /** Ahead of sound that may begin after a pause. */
        BEGIN,
        /** Behind sound. */
        END,
        /** Behind a {@code clear}. */
        CLEAR
    }

    private static final class Mark {
        private final String name;
        private final Kind kind;
        private final long sent;
        private final long sentAt;
        private long back = -1;

        private Mark(String name, Kind kind, long sent, long sentAt) {
            this.name = name;
            this.kind = kind;
            this.sent = sent;
            this.sentAt = sentAt;
        }
    }
}
