/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts on the local disk while the database cannot take them: one synced file for each batch, one
 * line for each fact, in the order of the files' names. The names are also held in memory: there
 * may be tens of thousands, too many to list for each one that is read. Written by any thread, read
 * by one.
 */
final class Spool {
    private static final int MOST_FILES = 50_000;
    private static final String SUFFIX = ".jsonl";

    private final Path directory;
    private final Path rejected;
    private final AtomicLong lastName;
    private final NavigableSet<Path> waiting = new ConcurrentSkipListSet<>();
    private final AtomicInteger files;

    /** The spool in that directory, with what an earlier process left there. */
    Spool(Path directory) throws IOException {
        this.directory = directory;
        rejected = directory.resolve("rejected");
        PrivateFiles.makeDirectory(rejected);
        PrivateFiles.removeUnfinished(directory);
        waiting.addAll(list());
        files = new AtomicInteger(waiting.size());
        lastName = new AtomicLong(waiting.isEmpty() ? 0 : number(waiting.last()));
    }

    /**
     * Puts a batch on the disk, at the end.
     *
     * @throws IOException when the disk does not take it or the spool is full
     */
    void add(List<Fact> batch) throws IOException {
        if (files.get() >= MOST_FILES) {
            throw new IOException("the spool is full");
        }
        waiting.add(write(directory, batch));
        files.incrementAndGet();
    }

    /** Whether nothing waits. */
    boolean isEmpty() {
        return files.get() == 0;
    }

    /** How many batches wait. */
    int size() {
        return files.get();
    }

    /** The files of the oldest batches, at most so many, oldest first. */
    List<Path> oldest(int most) {
        return waiting.stream().limit(most).toList();
    }

    /** The facts of a batch. */
    List<Fact> read(Path batch) throws IOException {
        try (Stream<String> lines = Files.lines(batch)) {
            return lines.map(line -> RecordJson.read(Fact.class, line)).toList();
        }
    }

    /** Removes a batch that was stored. */
    void remove(Path batch) throws IOException {
        Files.deleteIfExists(batch);
        forget(batch);
    }

    /** Puts a batch that nobody can read out of the way, for a human to look at. */
    void reject(Path batch) throws IOException {
        Files.move(batch, rejected.resolve(batch.getFileName()));
        forget(batch);
    }

    /** Keeps a fact that the database refuses, for a human to look at. */
    void reject(Fact fact) throws IOException {
        write(rejected, List.of(fact));
    }

    private void forget(Path batch) {
        waiting.remove(batch);
        files.decrementAndGet();
    }

    private Path write(Path where, List<Fact> batch) throws IOException {
        String lines =
                batch.stream()
                        .map(e -> RecordJson.write(Fact.class, e) + '\n')
                        .collect(Collectors.joining());
        Path file = where.resolve("%019d%s".formatted(lastName.incrementAndGet(), SUFFIX));
        PrivateFiles.write(file, lines.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(f -> f.getFileName().toString().endsWith(SUFFIX)).toList();
        }
    }

    private static long number(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    }
}
