/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import io.github.bucket4j.TimeMeter;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.vetbell.port.AudioArchive;
import org.vetbell.port.CallJournal;
import org.vetbell.port.CallLog;
import org.vetbell.port.CallRecordings;
import org.vetbell.port.CarrierRecordings;
import org.vetbell.port.Clinics;
import org.vetbell.port.Inbox;
import org.vetbell.port.JournalText;
import org.vetbell.port.Tickets;
import org.vetbell.port.Transcripts;
import org.vetbell.port.UsageLog;
import org.vetbell.port.WebhookJournal;

/** Puts the store together. What needs tables asks for the {@link Schema}, which makes them. */
@Dependent
class StoreBeans {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    @Resource(lookup = StoreExecutor.NAME)
    private ManagedExecutorService executor;

    /**
     * Asking for these at start makes the tables, and stops the start when data is missing or a
     * limit makes no sense.
     */
    void start(
            @Observes
                    @Priority(Interceptor.Priority.LIBRARY_BEFORE)
                    @Initialized(ApplicationScoped.class)
                    Object started,
            Clinics clinics,
            BucketRateLimits limits,
            WriteBehind background) {
        executor.execute(background);
        clinics.all();
    }

    @Produces
    @Singleton
    StoreSettings settings() {
        return StoreSettings.from(ConfigProvider.getConfig(StoreBeans.class.getClassLoader()));
    }

    @Produces
    @Singleton
    BucketRateLimits limits() {
        Config config = ConfigProvider.getConfig(StoreBeans.class.getClassLoader());
        return new BucketRateLimits(Allowance.from(config), TimeMeter.SYSTEM_MILLISECONDS);
    }

    @Produces
    @Singleton
    Schema schema(StoreSettings settings) {
        return Schema.migrated(settings);
    }

    @Produces
    @Singleton
    WriteBehind background(
            Transactions transactions,
            FileCallTapes tapes,
            RecordingFiles recordings,
            StoreSettings settings) {
        var keeper = new RecordingKeeper(transactions, recordings, settings.recordings());
        try {
            Spool spool = new Spool(settings.dataDirectory().resolve("spool"));
            return new WriteBehind(
                    new FactTable(transactions, spool, System::nanoTime),
                    spool,
                    new Housekeeping(transactions, tapes, settings.tapes().kept(), keeper, CLOCK));
        } catch (IOException e) {
            throw new UncheckedIOException("VETBELL_DATA_DIR: the spool cannot be made", e);
        }
    }

    /**
     * Whoever drains the application flushes the journal before; this is for what came later.
     * Static: when WildFly undeploys, a bean can no longer be made to call it on.
     */
    static void end(@Disposes WriteBehind background) {
        background.stop(FAREWELL);
    }

    @Produces
    @Singleton
    DatabaseCalls calls() {
        return new DatabaseCalls(executor);
    }

    @Produces
    @Singleton
    WebhookJournal webhooks(
            Transactions transactions, DatabaseCalls calls, WriteBehind background) {
        return new JpaWebhookJournal(
                new WebhookRows(transactions), calls, background, CLOCK, PATIENCE);
    }

    @Produces
    @Singleton
    Tickets tickets(Transactions transactions, DatabaseCalls calls) {
        return new JpaTickets(transactions, calls, CLOCK);
    }

    @Produces
    @Singleton
    CallJournal journal(Transactions transactions, WriteBehind background) {
        return new JpaCallJournal(transactions, background);
    }

    @Produces
    @Singleton
    CallLog log(Transactions transactions, WriteBehind background) {
        return new JpaCallLog(transactions, background);
    }

    @Produces
    @Singleton
    Inbox inbox(Transactions transactions, WriteBehind background) {
        return new JpaInbox(transactions, background);
    }

    @Produces
    @Singleton
    CarrierRecordings recordings(Transactions transactions, WriteBehind background) {
        return new JpaCarrierRecordings(transactions, background);
    }

    @Produces
    @Singleton
    Transcripts transcripts(Transactions transactions, WriteBehind background) {
        return new JpaTranscripts(transactions, background);
    }

    @Produces
    @Singleton
    UsageLog usage(Transactions transactions, WriteBehind background) {
        return new JpaUsageLog(transactions, background, executor);
    }

    @Produces
    @Singleton
    AudioArchive archive(StoreSettings settings) {
        return new FileAudioArchive(settings.dataDirectory().resolve("messages"), executor);
    }

    @Produces
    @Singleton
    FileCallTapes tapes(StoreSettings settings) {
        return new FileCallTapes(
                settings.dataDirectory().resolve("tapes"), settings.tapes().keep(), executor);
    }

    @Produces
    @Singleton
    RecordingFiles recordingFiles(StoreSettings settings) {
        return new RecordingFiles(settings.dataDirectory().resolve("recordings"));
    }

    @Produces
    @Singleton
    CallRecordings callRecordings(
            RecordingFiles files, Transactions transactions, WriteBehind background) {
        return new FileCallRecordings(files, transactions, background, executor, CLOCK);
    }

    @Produces
    @Singleton
    JournalText journalText() {
        return new JsonJournalText();
    }

    @Produces
    @Singleton
    Clinics clinics(Transactions transactions, StoreSettings settings) {
        return StoredClinics.load(transactions, settings);
    }
}
