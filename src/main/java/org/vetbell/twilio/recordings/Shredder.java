/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.recordings;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.vetbell.port.AudioArchive;
import org.vetbell.port.CarrierRecordings;
import org.vetbell.port.CarrierRecordings.Discarded;
import org.vetbell.port.PhoneLine;

/**
 * Deletes recordings of callers who do not want to have been recorded: here at once, and at the
 * carrier until it says that it has none. That is tried for ever, an hour apart at last, as there
 * is nothing else that could be done.
 */
final class Shredder implements Runnable {
    private static final System.Logger LOG = System.getLogger(Shredder.class.getName());
    private static final int AT_ONCE = 4;

    /** Longer than a round of them takes. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final CarrierRecordings recordings;
    private final AudioArchive archive;
    private final CarriersCopy carriers;
    private final InstantSource clock;

    Shredder(
            CarrierRecordings recordings,
            AudioArchive archive,
            PhoneLine phone,
            InstantSource clock) {
        this.recordings = recordings;
        this.archive = archive;
        this.carriers = new CarriersCopy(phone);
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
        Optional<String> obstacle = carriers.delete(discarded.recording());
        if (obstacle.isPresent()) {
            later(discarded, obstacle.get());
        } else {
            gone(discarded.recording().recording());
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
