/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vetbell.audio.Tape;
import org.vetbell.audio.TapeFormat;
import org.vetbell.port.CallTape;

/**
 * The tape of one call: one piece is filled while the other is written, and there is no third. When
 * the disk has not taken a piece by the time the next is full, which is nearly two seconds, the
 * tape ends there with a note. What was not yet full when the process died is lost.
 *
 * <p>Frames come from one thread at a time; pieces are written by the {@link TapeWriter}.
 */
final class FileCallTape implements CallTape {
    /** Half of what may wait of one call. */
    static final int PIECE_BYTES = 16 * 1024;

    private static final System.Logger LOG = System.getLogger("org.vetbell.store");

    private final Path file;
    private final TapeWriter writer;
    private final AtomicBoolean writing = new AtomicBoolean();
    private ByteBuffer filling;
    private ByteBuffer other;
    private boolean over;
    private volatile boolean refused;
    private boolean begun;

    FileCallTape(Path file, TapeWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    @Override
    public void frame(Instant at, long mediaMillis, byte[] mulaw) {
        if (over) {
            return;
        }
        if (filling == null) {
            filling = ByteBuffer.allocate(PIECE_BYTES);
            other = ByteBuffer.allocate(PIECE_BYTES);
            TapeFormat.heading(filling);
        }
        if (!fits(mulaw) && !turnOver()) {
            end("the disk was too slow for the tape");
        } else if (!fits(mulaw)) {
            end("a frame was too long for the tape");
        } else {
            TapeFormat.frame(filling, at, mediaMillis, mulaw);
        }
    }

    @Override
    public void end() {
        if (!over) {
            end(Tape.WHOLE);
        }
    }

    /** There is always room for the end. */
    private boolean fits(byte[] mulaw) {
        return filling.remaining() - TapeFormat.END_BYTES >= TapeFormat.size(mulaw);
    }

    /** Hands the full piece over and goes on with the other one, unless that is not written yet. */
    private boolean turnOver() {
        if (refused || !writing.compareAndSet(false, true)) {
            return false;
        }
        ByteBuffer full = filling;
        filling = other.clear();
        other = full;
        writer.write(() -> write(full));
        return true;
    }

    private void end(String note) {
        over = true;
        if (filling != null) {
            TapeFormat.end(filling, note);
            ByteBuffer last = filling;
            writer.write(() -> write(last));
            filling = null;
            other = null;
        }
    }

    /** Run by the writer, piece by piece. */
    private void write(ByteBuffer piece) {
        try {
            if (!refused) {
                append(piece.flip());
            }
        } catch (IOException e) {
            refused = true;
            LOG.log(System.Logger.Level.WARNING, "a tape breaks off: the disk refuses it", e);
        } finally {
            writing.set(false);
        }
    }

    private void append(ByteBuffer piece) throws IOException {
        if (begun) {
            PrivateFiles.append(file, piece);
        } else {
            begun = true;
            PrivateFiles.makeDirectory(file.getParent());
            PrivateFiles.begin(file, piece);
        }
    }
}
