/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.golden;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.vetbell.audio.Tape;
import org.vetbell.audio.TapeFormat;
import org.vetbell.desk.Replay;
import org.vetbell.store.ClinicDocuments;
import org.vetbell.store.JsonJournalText;

/**
 * One recorded call.
 *
 * @param clinic the document of the practice that was called
 * @param journal as the staff API gives it: a line for each event, each with a line break
 * @param tape in {@link TapeFormat}; no bytes for a call by documents
 */
record GoldenCall(String clinic, String journal, byte[] tape) {

    /** Where all of them lie, a directory each. */
    static final Path DIRECTORY = Path.of("src", "test", "calls");

    private static final String CLINIC = "clinic.json";
    private static final String JOURNAL = "journal.jsonl";
    private static final String TAPE = "caller.tape.gz";

    /** The directories of all golden calls, by name. */
    static List<Path> all() throws IOException {
        try (Stream<Path> calls = Files.list(DIRECTORY)) {
            return calls.filter(c -> Files.exists(c.resolve(JOURNAL))).sorted().toList();
        }
    }

    static GoldenCall read(Path directory) throws IOException {
        Path tape = directory.resolve(TAPE);
        return new GoldenCall(
                Files.readString(directory.resolve(CLINIC)),
                Files.readString(directory.resolve(JOURNAL)),
                Files.exists(tape) ? unzipped(Files.readAllBytes(tape)) : new byte[0]);
    }

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(CLINIC), clinic);
        Files.writeString(directory.resolve(JOURNAL), journal);
        Files.deleteIfExists(directory.resolve(TAPE));
        if (tape.length > 0) {
            Files.write(directory.resolve(TAPE), zipped(tape));
        }
    }

    List<String> lines() {
        return journal.lines().toList();
    }

    Tape sound() {
        return tape.length == 0 ? Tape.EMPTY : TapeFormat.read(tape);
    }

    Replay.Outcome replay() {
        return replay(lines(), sound());
    }

    /** Replays something else at the same practice. */
    Replay.Outcome replay(List<String> lines, Tape sound) {
        return new Replay(ClinicDocuments.read(clinic), new JsonJournalText()).of(lines, sound);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return zip.readAllBytes();
        }
    }
}
