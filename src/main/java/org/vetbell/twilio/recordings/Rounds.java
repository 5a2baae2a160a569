/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.recordings;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.vetbell.port.AudioArchive;
import org.vetbell.port.CarrierRecordings;
import org.vetbell.port.PhoneLine;
import org.vetbell.twilio.TwilioSettings;
import org.vetbell.twilio.recordings.RecordingApi.Waiting;

/**
 * Lets collector, shredder and eraser make their rounds while the application runs; owns what these
 * need.
 */
@ApplicationScoped
class Rounds {
    private static final long EVERY_SECONDS = 10;

    /** Twice, and that for each of a round, is shorter than the collector's lease. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Resource private ManagedScheduledExecutorService executor;

    private final TwilioSettings settings;
    private final CarrierRecordings recordings;
    private final AudioArchive archive;
    private final PhoneLine line;
    private HttpClient http;
    private ScheduledExecutorService deadlines;
    private final List<Future<?>> rounds = new ArrayList<>();

    /** For the container's proxies. */
    protected Rounds() {
        this(null, null, null, null);
    }

    @Inject
    Rounds(
            TwilioSettings settings,
            CarrierRecordings recordings,
            AudioArchive archive,
            PhoneLine line) {
        this.line = line;
        this.settings = settings;
        this.recordings = recordings;
        this.archive = archive;
    }

    /** Without a token nothing can be fetched, and nobody signs what would be. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        RecordingSettings carrier =
                RecordingSettings.from(ConfigProvider.getConfig(Rounds.class.getClassLoader()));
        Optional<String> main = settings.accounts().main();
        if (!carrier.fetch() || main.flatMap(settings.accounts()::credentials).isEmpty()) {
            return;
        }
        deadlines = Executors.newSingleThreadScheduledExecutor(Rounds::thread);
        http = HttpClient.newBuilder().connectTimeout(carrier.carrier().connectWithin()).build();
        var api =
                new RecordingApi(
                        http,
                        carrier.carrier().base(),
                        settings.accounts(),
                        new Waiting(PATIENCE, deadlines));
        var collector = new Collector(recordings, archive, api, InstantSource.system());
        again(collector);
        again(new Shredder(recordings, archive, line, InstantSource.system()));
        if (carrier.deleteRemote()) {
            again(new Eraser(recordings, archive, line, InstantSource.system()));
        }
    }

    private void again(Runnable round) {
        rounds.add(
                executor.scheduleWithFixedDelay(
                        round, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS));
    }

    @PreDestroy
    void end() {
        rounds.forEach(round -> round.cancel(true));
        if (http != null) {
            http.shutdownNow();
            deadlines.shutdownNow();
        }
    }

    /**
     * A thread of our own, which only closes what stalls: a round may hold the server's last one.
     */
    private static Thread thread(Runnable deadlines) {
        var thread = new Thread(deadlines, "vetbell-recordings");
        thread.setDaemon(true);
        return thread;
    }
}
