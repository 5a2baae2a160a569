/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.recordings;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vetbell.port.AudioArchive;
import org.vetbell.port.CarrierRecordings;
import org.vetbell.port.CarrierRecordings.Discarded;
import org.vetbell.port.PhoneLine;
import org.vetbell.port.PhoneLine.Outcome;

/**
 * Deletes recordings of callers who do not want to have been recorded: here at once, and at the
 * carrier until it says that it has none. That is tried for ever, an hour apart at last, as there
 * is nothing else that could be done.
 */
final class Shredder implements Runnable {
    private static final System.Logger LOG = System.getLogger(Shredder.class.getName());
    private static final int AT_ONCE = 4;
    private static final Duration LEASE = Duration.ofMinutes(3);

    /** Longer than the deadline of whoever tells the carrier. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CarrierRecordings recordings;
    private final AudioArchive archive;
    private final PhoneLine phone;
    private final InstantSource clock;

    Shredder(
            CarrierRecordings recordings,
            AudioArchive archive,
            PhoneLine phone,
            InstantSource clock) {
        this.recordings = recordings;
        this.archive = archive;
        this.phone = phone;
        this.clock = clock;
    }

    /** One round. A failure ends it and is logged: the next round comes all the same. */
    @Override
    public void run() {
        try {
            for (Discarded discarded : recordings.discarded(clock.instant(), AT_ONCE, LEASE)) {
                erase(discarded);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "recordings could not be deleted", e);
        }
    }

    private void erase(Discarded discarded) throws InterruptedException {
        discarded
                .kept()
                .ifPresent(
                        kept -> archive.delete(discarded.recording().clinic(), kept.reference()));
        String name = discarded.recording().recording();
        switch (atTheCarrier(discarded)) {
            case Outcome.Done ignored -> gone(name);
            case Outcome.Gone ignored -> gone(name);
            case Outcome.Recording ignored -> later(discarded, "what came is no answer");
            case Outcome.Unavailable none -> later(discarded, none.why());
            case Outcome.Failed failed -> later(discarded, failed.fault().reason());
        }
    }

    private Outcome atTheCarrier(Discarded discarded) throws InterruptedException {
        try {
            return phone.deleteRecording(discarded.recording())
                    .toCompletableFuture()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new Outcome.Unavailable("no answer: " + e.getClass().getSimpleName());
        }
    }

    private void gone(String recording) {
        recordings.deleted(recording, clock.instant());
        LOG.log(Level.INFO, "recording {0} is deleted here and at the carrier", recording);
    }

    private void later(Discarded discarded, String why) {
        String name = discarded.recording().recording();
        Instant again = clock.instant().plus(Waits.after(discarded.attempt()));
        recordings.missed(name, why, again);
        LOG.log(
                Level.WARNING,
                "recording {0} could not be deleted at the carrier ({1}), try {2}; again at {3}",
                name,
                why,
                discarded.attempt(),
                again);
    }
}
