/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The outbound clock of one call: paces utterances to the caller and knows how much was heard.
 *
 * <p>Audio goes out at most {@value #AHEAD_MILLIS} ms ahead of the caller's ear, so that little has
 * to be taken back when the caller interrupts. A mark follows about every 400 ms and at the end of
 * an utterance. What was sent is kept until it was heard, so that a {@link #pause} can be followed
 * by a {@link #resume} at the place where the caller stopped hearing.
 *
 * <p>Utterance numbers are positive and rise. Time is passed in, as nanoseconds of a steady clock
 * ({@link System#nanoTime()}). One thread at a time.
 */
public final class Playout {
    /** How far ahead of the caller's ear audio is sent. */
    public static final int AHEAD_MILLIS = 300;

    /** Utterances waiting at once. */
    private static final int MOST_WAITING = 16;

    private static final int LONGEST_CHUNK = 100 * MuLaw.BYTES_PER_MILLI;
    private static final int MARK_EVERY = 400 * MuLaw.BYTES_PER_MILLI;
    private static final int LEAD_IN = 100 * MuLaw.BYTES_PER_MILLI;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Deque<SpokenAudio> waiting = new ArrayDeque<>();
    private final Deque<SpokenAudio> unheard = new ArrayDeque<>();
    private final Marks marks = new Marks();
    private final StreamPosition position = new StreamPosition();
    private int newest;
    private int sinceMark;
    private boolean begun;
    private boolean paused;
    private Cleared pausedAt = Cleared.NOTHING;

    /**
     * Adds audio to an utterance, behind everything added before.
     *
     * @return false when it is refused: longer than 60 s, too many waiting, complete, or cut off
     */
    public boolean add(int utterance, byte[] mulaw) {
        SpokenAudio audio = audioOf(utterance);
        return audio != null && audio.add(mulaw);
    }

    /**
     * More audio of the utterance comes later: fills a broken last frame with silence, so that
     * nothing is kept back until then. Returns with how many bytes.
     */
    public int rest(int utterance) {
        SpokenAudio audio = audioOf(utterance);
        return audio == null ? 0 : audio.pad();
    }

    /** All audio of the utterance was added; its end will be marked. */
    public void finish(int utterance) {
        SpokenAudio audio = audioOf(utterance);
        if (audio != null) {
            audio.complete();
        }
    }

    /**
     * Sends what is due at {@code now}; call it about every 20 ms, and after adding.
     *
     * @return whether anything still waits to be sent
     */
    public boolean pump(long now, Out out) {
        SpokenAudio audio = paused ? null : waiting.peek();
        while (audio != null && position.aheadNanos(now) < AHEAD_MILLIS * NANOS_PER_MILLI) {
            boolean moved = send(audio, now, out);
            if (audio.allSent()) {
                mark(audio, true, out);
                unheard.add(waiting.poll());
                audio = waiting.peek();
            } else if (!moved) {
                break;
            }
        }
        return !waiting.isEmpty();
    }

    /** A mark came back. */
    public Echo markEchoed(String name, long now) {
        Marks.Mark mark = marks.returned(name);
        if (mark == null) {
            return new Echo.Stale();
        }
        position.played(mark.streamBytes(), now);
        long millis = mark.utteranceBytes() / MuLaw.BYTES_PER_MILLI;
        if (!mark.end()) {
            return new Echo.Progress(mark.utterance(), millis);
        }
        unheard.removeIf(audio -> audio.utterance() <= mark.utterance());
        return new Echo.Ended(mark.utterance(), millis);
    }

    /**
     * Forgets everything the caller has not heard; the line must be cleared as well. Audio that is
     * still added to what was cut off is refused.
     */
    public Cleared clear(long now) {
        Cleared cleared = cutOff(now);
        waiting.clear();
        unheard.clear();
        silenced(now);
        paused = false;
        return cleared;
    }

    /**
     * Sends nothing more until {@link #resume}, but keeps what the caller has not heard and takes
     * more of it; the line must be cleared as well.
     */
    public Cleared pause(long now) {
        Cleared cut = cutOff(now);
        if (!paused) {
            paused = true;
            pausedAt = cut;
            while (!unheard.isEmpty()) {
                waiting.addFirst(unheard.pollLast());
            }
            waiting.forEach(audio -> takeUp(audio, cut));
            silenced(now);
        }
        return cut;
    }

    /** Goes on after a {@link #pause}, from the last pause of the words before it. */
    public void resume() {
        paused = false;
    }

    /** Whether the caller hears something at {@code now}, or is about to. */
    public boolean speaking(long now) {
        return !paused && unfinished(now);
    }

    /** Whether something was added whose end the caller has not heard, paused or not. */
    public boolean unfinished(long now) {
        return !waiting.isEmpty() || position.heardBytes(now) < position.sentBytes();
    }

    /** What was heard wholly is only marked again, as its mark is flushed. */
    private static void takeUp(SpokenAudio audio, Cleared cut) {
        if (cut.utterance() == 0 || audio.utterance() < cut.utterance()) {
            return;
        }
        boolean begun = audio.utterance() == cut.utterance();
        int heard = begun ? (int) cut.heardMillis() * MuLaw.BYTES_PER_MILLI : 0;
        audio.rewind(audio.resumePoint(heard));
    }

    private void silenced(long now) {
        marks.flushed();
        sinceMark = 0;
        position.dropped(now);
    }

    private SpokenAudio audioOf(int utterance) {
        for (SpokenAudio audio : waiting) {
            if (audio.utterance() == utterance) {
                return audio;
            }
        }
        if (utterance <= newest || waiting.size() == MOST_WAITING) {
            return null;
        }
        newest = utterance;
        SpokenAudio audio = new SpokenAudio(utterance);
        waiting.add(audio);
        return audio;
    }

    private boolean send(SpokenAudio audio, long now, Out out) {
        leadIn(now, out);
        int room = MARK_EVERY - sinceMark;
        int length = audio.send(Math.min(Math.min(LONGEST_CHUNK, room), due(now)), out);
        position.sent(length, now);
        sinceMark += length;
        if (sinceMark >= MARK_EVERY && !audio.allSent()) {
            mark(audio, false, out);
        }
        return length > 0;
    }

    /** What is missing to the full lead, in whole frames and at least one. */
    private int due(long now) {
        long millis = AHEAD_MILLIS - position.aheadNanos(now) / NANOS_PER_MILLI;
        int frames = (int) (millis * MuLaw.BYTES_PER_MILLI / VoiceActivity.FRAME);
        return Math.max(1, frames) * VoiceActivity.FRAME;
    }

    /** The very first sound of a stream is often clipped: let that be silence. */
    private void leadIn(long now, Out out) {
        if (!begun) {
            begun = true;
            byte[] silence = new byte[LEAD_IN];
            Arrays.fill(silence, MuLaw.SILENCE);
            out.audio(silence, 0, LEAD_IN);
            position.sent(LEAD_IN, now);
        }
    }

    private void mark(SpokenAudio audio, boolean end, Out out) {
        sinceMark = 0;
        out.mark(marks.next(audio, end, position.sentBytes()).name());
    }

    /** The first utterance whose end was not heard: under way to the ear, or waiting. */
    private Cleared cutOff(long now) {
        if (paused) {
            return pausedAt;
        }
        long heard = position.heardBytes(now);
        Marks.Mark mark = marks.beyond(heard);
        if (mark != null) {
            return new Cleared(mark.utterance(), mark.playedAt(heard) / MuLaw.BYTES_PER_MILLI);
        }
        SpokenAudio next = waiting.peek();
        if (next == null) {
            return Cleared.NOTHING;
        }
        long begin = position.sentBytes() - next.sentBytes();
        return new Cleared(next.utterance(), Math.max(0, heard - begin) / MuLaw.BYTES_PER_MILLI);
    }

    /** Where audio and marks go. */
    public interface Out {
        /** Audio for the caller: {@code length} bytes, a multiple of 160, from {@code offset}. */
        void audio(byte[] mulaw, int offset, int length);

        /** A mark behind the audio sent before. */
        void mark(String name);
    }
}
