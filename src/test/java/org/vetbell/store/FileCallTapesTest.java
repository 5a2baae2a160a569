/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vetbell.audio.Tape;
import org.vetbell.audio.TapeFormat;
import org.vetbell.call.CallId;
import org.vetbell.port.CallTape;
import org.vetbell.port.CallTapes;
import org.vetbell.port.CallTapesContract;

class FileCallTapesTest implements CallTapesContract {
    private static final byte[] FRAME = new byte[160];

    @TempDir Path directory;
    private final Queue<Runnable> disk = new ArrayDeque<>();

    @Override
    public CallTapes tapes() {
        return new FileCallTapes(directory.resolve("tapes"), true, Runnable::run);
    }

    @Test
    void nothingIsKeptUnlessAskedFor() throws IOException {
        CallTapes off = new FileCallTapes(directory.resolve("tapes"), false, Runnable::run);
        CallTape tape = off.begin(CALL, HARBOUR);
        fill(tape, 1_000);
        tape.end();

        assertThat(off.load(HARBOUR, CALL)).isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void tapesAreForTheOwnerOnly() throws IOException {
        CallTape tape = tapes().begin(CALL, HARBOUR);
        fill(tape, 300);
        tape.end();

        Path clinic = directory.resolve("tapes/harbour");
        assertThat(permissions(clinic)).isEqualTo("rwx------");
        assertThat(permissions(clinic.resolve("CA1.tape"))).isEqualTo("rw-------");
    }

    @Test
    void aDiskThatFallsBehindEndsTheTapeWithANote() {
        CallTapes slow = onSlowDisk();
        CallTape tape = slow.begin(CALL, HARBOUR);
        fill(tape, 10_000);
        tape.end();
        assertThat(slow.load(HARBOUR, CALL)).isEmpty();

        Tape read = afterTheDiskCaughtUp(slow);
        assertThat(read.ending()).isEqualTo("the disk was too slow for the tape");
        int waiting = read.frames().size() * TapeFormat.size(FRAME);
        assertThat(waiting).isBetween(31 * 1024, 32 * 1024);
    }

    @Test
    void aDiskThatCatchesUpInTimeLosesNothing() {
        CallTapes slow = onSlowDisk();
        CallTape tape = slow.begin(CALL, HARBOUR);
        for (int i = 0; i < 40; i++) {
            fill(tape, 80);
            work();
        }
        tape.end();

        Tape read = afterTheDiskCaughtUp(slow);
        assertThat(read.ending()).isEqualTo(Tape.WHOLE);
        assertThat(read.frames()).hasSize(40 * 80);
    }

    @Test
    void manyCallsNeverOccupyMoreThanOneThread() {
        CallTapes slow = onSlowDisk();
        for (String call : new String[] {"CA1", "CA2", "CA3"}) {
            CallTape tape = slow.begin(new CallId(call), HARBOUR);
            fill(tape, 10);
            tape.end();
        }

        assertThat(disk).hasSize(1);
        work();
        assertThat(slow.load(HARBOUR, new CallId("CA3"))).isPresent();
    }

    @Test
    void whatWasOnTheDiskWhenTheProcessDiedCanBeRead() {
        CallTapes tapes = tapes();
        fill(tapes.begin(CALL, HARBOUR), 100);

        Tape read = TapeFormat.read(tapes.load(HARBOUR, CALL).orElseThrow());
        assertThat(read.ending()).isEqualTo(Tape.BROKEN_OFF);
        assertThat(read.frames()).hasSizeBetween(80, 100);
    }

    @Test
    void aFrameTooLongForAPieceEndsTheTape() {
        CallTapes tapes = tapes();
        CallTape tape = tapes.begin(CALL, HARBOUR);
        fill(tape, 3);
        tape.frame(NOON, 60, new byte[FileCallTape.PIECE_BYTES]);
        fill(tape, 3);
        tape.end();

        Tape read = TapeFormat.read(tapes.load(HARBOUR, CALL).orElseThrow());
        assertThat(read.ending()).isEqualTo("a frame was too long for the tape");
        assertThat(read.frames()).hasSize(3);
    }

    @Test
    void aDiskThatRefusesTheTapeDisturbsNobody() throws IOException {
        Files.writeString(directory.resolve("tapes"), "a file where the directory should be");
        CallTapes tapes = tapes();
        CallTape tape = tapes.begin(CALL, HARBOUR);
        fill(tape, 1_000);
        tape.end();

        assertThat(tapes.load(HARBOUR, CALL)).isEmpty();
    }

    private CallTapes onSlowDisk() {
        return new FileCallTapes(directory.resolve("tapes"), true, disk::add);
    }

    private Tape afterTheDiskCaughtUp(CallTapes tapes) {
        work();
        return TapeFormat.read(tapes.load(HARBOUR, CALL).orElseThrow());
    }

    private void work() {
        for (Runnable next = disk.poll(); next != null; next = disk.poll()) {
            next.run();
        }
    }

    private static void fill(CallTape tape, int frames) {
        for (int i = 0; i < frames; i++) {
            tape.frame(NOON, 20L * i, FRAME);
        }
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
