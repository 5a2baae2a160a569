/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallRecording;
import org.vetbell.port.CallRecordings;

/**
 * Recordings as {@link RecordingFiles}, with a row for each that is complete. All files are written
 * by one task at a time, so that what is discarded is discarded after it was written.
 */
final class FileCallRecordings implements CallRecordings {
    private static final System.Logger LOG = System.getLogger("org.vetbell.store");
    private static final Duration BEFORE_READING = Duration.ofSeconds(1);

    private final RecordingFiles files;
    private final Transactions transactions;
    private final WriteBehind background;
    private final InstantSource clock;
    private final TapeWriter writer;

    FileCallRecordings(
            RecordingFiles files,
            Transactions transactions,
            WriteBehind background,
            Executor executor,
            InstantSource clock) {
        this.files = files;
        this.transactions = transactions;
        this.background = background;
        this.clock = clock;
        this.writer = new TapeWriter(executor);
    }

    @Override
    public CallRecording begin(
            CallId call, ClinicId clinic, Instant at, Consumer<String> incomplete) {
        Path file = files.make(call, clinic);
        return new FileCallRecording(
                file,
                files,
                writer,
                incomplete,
                missing -> finish(call, clinic, file, at, missing));
    }

    @Override
    public void discard(CallId call, ClinicId clinic) {
        writer.write(
                () -> {
                    try {
                        files.delete(call, clinic);
                    } catch (IOException | RuntimeException e) {
                        LOG.log(
                                System.Logger.Level.ERROR,
                                "the recording of call " + call + " cannot be deleted",
                                e);
                    }
                    background.offer(new Fact.CallRecordingsDiscarded(call, clinic));
                });
    }

    @Override
    public List<Kept> ofCall(ClinicId clinic, CallId call) {
        background.flush(BEFORE_READING);
        return transactions.inNew(em -> rows(em, clinic, call)).stream()
                .map(OwnRecordingRow::kept)
                .toList();
    }

    @Override
    public Optional<byte[]> read(ClinicId clinic, Kept recording, long from, int most) {
        try {
            return files.read(clinic, recording.reference(), from, most);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "a recording cannot be read", e);
            return Optional.empty();
        }
    }

    private static List<OwnRecordingRow> rows(EntityManager em, ClinicId clinic, CallId call) {
        return em.createQuery(
                        "select r from OwnRecordingRow r where r.callId = :call"
                                + " and r.clinicId = :clinic order by r.begunAt",
                        OwnRecordingRow.class)
                .setParameter("call", call.value())
                .setParameter("clinic", clinic.value())
                .getResultList();
    }

    private void finish(CallId call, ClinicId clinic, Path file, Instant begun, String missing) {
        try {
            files.finish(file, begun, missing)
                    .map(kept -> new Fact.CallRecorded(call, clinic, kept, clock.instant()))
                    .ifPresent(background::offer);
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "the recording of call " + call + " cannot be completed",
                    e);
        }
    }
}
