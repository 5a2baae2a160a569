/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A {@link Tape} as bytes, written piece by piece while the call goes on.
 *
 * <p>Eight bytes of heading, then records, all numbers big-endian. A frame: byte 1, the moment it
 * was handled in microseconds since 1970 (8 bytes), its media position in milliseconds (8), its
 * length (4), its mu-law. The end: byte 0, length of a note (4), the note in ASCII, empty when the
 * tape is whole. A tape without an end was broken off. Stateless; any thread.
 */
public final class TapeFormat {
    /** Room that the end takes at most. */
    public static final int END_BYTES = 128;

    private static final byte[] HEADING = "VBTAPE1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int RECORD_BYTES = Byte.BYTES + Integer.BYTES;
    private static final int FRAME_BYTES = RECORD_BYTES + 2 * Long.BYTES;
    private static final byte END = 0;
    private static final byte FRAME = 1;
    private static final long MICROS = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private TapeFormat() {}

    /** Begins a tape. */
    public static void heading(ByteBuffer to) {
        to.put(HEADING);
    }

    /** How many bytes a frame with that sound takes. */
    public static int size(byte[] mulaw) {
        return FRAME_BYTES + mulaw.length;
    }

    /** Adds a frame; {@code at} counts to the microsecond. */
    public static void frame(ByteBuffer to, Instant at, long mediaMillis, byte[] mulaw) {
        to.put(FRAME)
                .putLong(at.getEpochSecond() * MICROS + at.getNano() / NANOS_PER_MICRO)
                .putLong(mediaMillis)
                .putInt(mulaw.length)
                .put(mulaw);
    }

    /**
     * Ends a tape.
     *
     * @param note {@link Tape#WHOLE}, or in a few words why frames are missing
     */
    public static void end(ByteBuffer to, String note) {
        byte[] text = note.getBytes(StandardCharsets.US_ASCII);
        byte[] kept = Arrays.copyOf(text, Math.min(text.length, END_BYTES - RECORD_BYTES));
        to.put(END).putInt(kept.length).put(kept);
    }

    /**
     * Reads a tape as far as it goes.
     *
     * @throws IllegalArgumentException when these are not the bytes of a tape
     */
    public static Tape read(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        if (from.remaining() < HEADING.length
                || !Arrays.equals(bytes(from, HEADING.length), HEADING)) {
            throw new IllegalArgumentException("these are not the bytes of a tape");
        }
        List<Tape.Frame> frames = new ArrayList<>();
        while (from.remaining() >= RECORD_BYTES) {
            byte kind = from.get();
            switch (kind) {
                case END -> {
                    return new Tape(frames, note(from));
                }
                case FRAME -> {
                    if (!isWhole(from)) {
                        return new Tape(frames, Tape.BROKEN_OFF);
                    }
                    frames.add(frame(from));
                }
                default -> throw new IllegalArgumentException("a tape has no record " + kind);
            }
        }
        return new Tape(frames, Tape.BROKEN_OFF);
    }

    private static boolean isWhole(ByteBuffer from) {
        int head = FRAME_BYTES - Byte.BYTES;
        if (from.remaining() < head) {
            return false;
        }
        int length = from.getInt(from.position() + 2 * Long.BYTES);
        if (length < 0) {
            throw new IllegalArgumentException("a frame of a tape cannot have a negative length");
        }
        return from.remaining() - head >= length;
    }

    private static Tape.Frame frame(ByteBuffer from) {
        long micros = from.getLong();
        Instant at =
                Instant.ofEpochSecond(
                        Math.floorDiv(micros, MICROS),
                        Math.floorMod(micros, MICROS) * NANOS_PER_MICRO);
        return new Tape.Frame(at, from.getLong(), bytes(from, from.getInt()));
    }

    private static String note(ByteBuffer from) {
        int length = from.getInt();
        return length >= 0 && length <= from.remaining()
                ? new String(bytes(from, length), StandardCharsets.US_ASCII)
                : Tape.BROKEN_OFF;
    }

    private static byte[] bytes(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }
}
