/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.recordings;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.vetbell.port.AudioArchive;
import org.vetbell.port.CarrierRecordings;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.port.CarrierRecordings.Due;
import org.vetbell.port.CarrierRecordings.Kept;
import org.vetbell.twilio.Sha256;

/**
 * Fetches what is due. What cannot be had is tried again, later each time; after about two days it
 * is given up and stays at the carrier. One round at a time.
 */
final class Collector implements Runnable {
    private static final System.Logger LOG = System.getLogger(Collector.class.getName());
    private static final int AT_ONCE = 4;

    /** Longer than a round of them takes. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    /** Doubling to an hour takes nine, so this is two days. */
    private static final int MOST_ATTEMPTS = 56;

    private final CarrierRecordings recordings;
    private final AudioArchive archive;
    private final RecordingApi api;
    private final InstantSource clock;

    Collector(
            CarrierRecordings recordings,
            AudioArchive archive,
            RecordingApi api,
            InstantSource clock) {
        this.recordings = recordings;
        this.archive = archive;
        this.api = api;
        this.clock = clock;
    }

    /** One round. A failure ends it and is logged: the next round comes all the same. */
    @Override
    public void run() {
        try {
            for (Due due : recordings.due(clock.instant(), AT_ONCE, LEASE)) {
                fetch(due);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "recordings could not be fetched", e);
        }
    }

    private void fetch(Due due) throws InterruptedException {
        Announced recording = due.recording();
        switch (api.fetch(recording, due.wholeCall())) {
            case Fetched.Sound sound -> keep(recording, sound.wav());
            case Fetched.Missed missed -> miss(due, missed);
        }
    }

    private void keep(Announced recording, byte[] wav) {
        String reference = archive.keep(recording.call(), recording.clinic(), wav);
        var kept = new Kept(reference, wav.length, Sha256.hex(wav));
        recordings.kept(recording.recording(), kept, clock.instant());
        LOG.log(Level.INFO, "recording {0} is kept", recording.recording());
    }

    private void miss(Due due, Fetched.Missed missed) {
        String recording = due.recording().recording();
        if (due.attempt() >= MOST_ATTEMPTS) {
            recordings.givenUp(recording, missed.why());
            LOG.log(
                    Level.ERROR,
                    "recording {0} is given up and stays at the carrier: {1}",
                    recording,
                    missed.why());
            return;
        }
        Duration wait = Waits.after(due.attempt());
        Duration asked = missed.after().orElse(Duration.ZERO);
        Instant again = clock.instant().plus(asked.compareTo(wait) > 0 ? asked : wait);
        recordings.missed(recording, missed.why(), again);
        LOG.log(
                Level.WARNING,
                "recording {0} could not be fetched ({1}), try {2}; again at {3}",
                recording,
                missed.why(),
                due.attempt(),
                again);
    }
}
