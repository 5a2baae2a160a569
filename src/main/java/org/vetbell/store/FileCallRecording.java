/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.vetbell.port.CallRecording;

/**
 * The recording of one call: one piece of a second is filled while the other is written, and there
 * is no third. What comes while the disk has not taken the other one is left out; the next piece is
 * written at its place all the same, with silence before it.
 *
 * <p>Sound comes from one thread at a time; pieces are written by the {@link TapeWriter}.
 */
final class FileCallRecording implements CallRecording {
    /** A second in two tracks. */
    static final int PIECE_BYTES = 16_000;

    static final String TOO_SLOW = "the disk was too slow for the recording";
    static final String REFUSED = "the disk refused a part of the recording";

    private static final System.Logger LOG = System.getLogger("org.vetbell.store");

    private final Path file;
    private final RecordingFiles files;
    private final TapeWriter writer;
    private final Consumer<String> incomplete;
    private final Consumer<String> ended;
    private final AtomicBoolean writing = new AtomicBoolean();
    private ByteBuffer filling = ByteBuffer.allocate(PIECE_BYTES);
    private ByteBuffer other = ByteBuffer.allocate(PIECE_BYTES);
    private long place;
    private long lost;
    private boolean over;
    private volatile String missing = "";

    /**
     * @param incomplete told once why something is missing
     * @param ended told, by the writer, when all was written, and why something is missing
     */
    FileCallRecording(
            Path file,
            RecordingFiles files,
            TapeWriter writer,
            Consumer<String> incomplete,
            Consumer<String> ended) {
        this.file = file;
        this.files = files;
        this.writer = writer;
        this.incomplete = incomplete;
        this.ended = ended;
    }

    @Override
    public void write(byte[] mulaw, int length) {
        int done = over ? length : 0;
        while (done < length) {
            if (!filling.hasRemaining() && !turnOver()) {
                lost += length - done;
                misses(TOO_SLOW);
                return;
            }
            int most = Math.min(length - done, filling.remaining());
            filling.put(mulaw, done, most);
            done += most;
        }
        if (!over && !filling.hasRemaining()) {
            turnOver();
        }
    }

    @Override
    public void end() {
        if (!over) {
            over = true;
            ByteBuffer last = filling.flip();
            long at = place;
            long behind = at + last.remaining() + lost;
            writer.write(
                    () -> {
                        write(at, last);
                        write(behind, ByteBuffer.allocate(0));
                        ended.accept(missing);
                    });
            filling = null;
            other = null;
        }
    }

    /** Hands the full piece over and goes on with the other one, unless that is not written yet. */
    private boolean turnOver() {
        if (!writing.compareAndSet(false, true)) {
            return false;
        }
        ByteBuffer full = filling.flip();
        long at = place;
        place += full.remaining() + lost;
        lost = 0;
        filling = other.clear();
        other = full;
        writer.write(
                () -> {
                    write(at, full);
                    writing.set(false);
                });
        return true;
    }

    /** Run by the writer, piece by piece. */
    private void write(long at, ByteBuffer piece) {
        try {
            if (at > 0 || piece.hasRemaining()) {
                files.write(file, at, piece);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, REFUSED, e);
            misses(REFUSED);
        }
    }

    private synchronized void misses(String why) {
        if (missing.isEmpty()) {
            missing = why;
            incomplete.accept(why);
        }
    }
}
