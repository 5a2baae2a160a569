/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.recordings;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.vetbell.port.AudioArchive;
import org.vetbell.port.CarrierRecordings;
import org.vetbell.port.CarrierRecordings.Doubled;
import org.vetbell.port.CarrierRecordings.Kept;
import org.vetbell.port.PhoneLine;
import org.vetbell.twilio.Sha256;

/**
 * Has the carrier forget what is kept here. Only after our file was read once more and is the one
 * that came; and again and again, later each time, until the carrier says that it has it no longer.
 * One round at a time.
 */
final class Eraser implements Runnable {
    private static final System.Logger LOG = System.getLogger(Eraser.class.getName());
    private static final int AT_ONCE = 4;

    /** Longer than a round of them takes. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final CarrierRecordings recordings;
    private final AudioArchive archive;
    private final CarriersCopy carriers;
    private final InstantSource clock;

    Eraser(
            CarrierRecordings recordings,
            AudioArchive archive,
            PhoneLine carrier,
            InstantSource clock) {
        this.recordings = recordings;
        this.archive = archive;
        this.carriers = new CarriersCopy(carrier);
        this.clock = clock;
    }

    /** One round. A failure ends it and is logged: the next round comes all the same. */
    @Override
    public void run() {
        try {
            for (Doubled due : recordings.doubled(clock.instant(), AT_ONCE, LEASE)) {
                erase(due);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "recordings could not be deleted at the carrier", e);
        }
    }

    private void erase(Doubled due) throws InterruptedException {
        if (!isHere(due)) {
            LOG.log(
                    Level.ERROR,
                    "recording {0} is not here as it came: the carrier keeps it",
                    due.recording().recording());
            missed(due, "our file is not the one that came");
            return;
        }
        Optional<String> obstacle = carriers.delete(due.recording());
        if (obstacle.isPresent()) {
            missed(due, obstacle.get());
        } else {
            forgotten(due);
        }
    }

    private boolean isHere(Doubled due) {
        Kept kept = due.kept();
        return archive.load(due.recording().clinic(), kept.reference())
                .filter(file -> file.length == kept.bytes())
                .filter(file -> Sha256.hex(file).equals(kept.sha256()))
                .isPresent();
    }

    private void forgotten(Doubled due) {
        String recording = due.recording().recording();
        recordings.forgotten(recording);
        LOG.log(Level.INFO, "recording {0} is kept here only", recording);
    }

    private void missed(Doubled due, String why) {
        Duration wait = Waits.after(due.attempt(), FIRST_WAIT, LONGEST_WAIT);
        Instant again = clock.instant().plus(wait);
        recordings.missed(due.recording().recording(), why, again);
        LOG.log(
                Level.WARNING,
                "recording {0} is not deleted at the carrier yet ({1}); again at {2}",
                due.recording().recording(),
                why,
                again);
    }
}
