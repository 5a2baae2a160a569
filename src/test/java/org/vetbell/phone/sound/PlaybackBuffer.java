/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The carrier's queue of agent audio: played in order at real time, with marks between the pieces.
 * A mark comes back when everything before it was played, at once when nothing waits, or when the
 * queue is cleared.
 *
 * <p>Knows no clock: its owner asks for the next stretch of audio when its time has come. One
 * thread.
 */
public final class PlaybackBuffer {

    private sealed interface Item {}

    private record Audio(byte[] mulaw, int from) implements Item {}

    private record Mark(String name) implements Item {}

    /**
     * What became audible in one stretch.
     *
     * @param audio mu-law, padded with silence to the length asked for
     * @param heard how many bytes of it were the agent's
     * @param echoes names of the marks passed, in order
     */
    public record Stretch(byte[] audio, int heard, List<String> echoes) {}

    private final Deque<Item> items = new ArrayDeque<>();
    private int pendingBytes;

    public void audio(byte[] mulaw) {
        items.add(new Audio(mulaw, 0));
        pendingBytes += mulaw.length;
    }

    /**
     * Queues a mark and returns the names to echo right now: all of the marks if no audio waits
     * before them.
     */
    public List<String> mark(String name) {
        items.add(new Mark(name));
        return pendingBytes == 0 ? takeMarks() : List.of();
    }

    /** Forgets all audio and returns the names of the marks that were pending. */
    public List<String> clear() {
        items.removeIf(item -> item instanceof Audio);
        pendingBytes = 0;
        return takeMarks();
    }

    /** Plays the next stretch. */
    public Stretch play(int bytes) {
        byte[] audio = new byte[bytes];
        Arrays.fill(audio, MuLaw.SILENCE);
        var echoes = new ArrayList<String>();
        int heard = 0;
        while (heard < bytes && items.poll() instanceof Item item) {
            switch (item) {
                case Audio piece -> heard += playPiece(piece, audio, heard);
                case Mark mark -> echoes.add(mark.name());
            }
        }
        if (pendingBytes == 0) {
            echoes.addAll(takeMarks());
        }
        return new Stretch(audio, heard, echoes);
    }

    public int pendingBytes() {
        return pendingBytes;
    }

    private int playPiece(Audio piece, byte[] into, int at) {
        int count = Math.min(piece.mulaw().length - piece.from(), into.length - at);
        System.arraycopy(piece.mulaw(), piece.from(), into, at, count);
        pendingBytes -= count;
        if (piece.from() + count < piece.mulaw().length) {
            items.addFirst(new Audio(piece.mulaw(), piece.from() + count));
        }
        return count;
    }

    private List<String> takeMarks() {
        var names = new ArrayList<String>();
        while (items.peek() instanceof Mark mark) {
            names.add(mark.name());
            items.poll();
        }
        return names;
    }
}
