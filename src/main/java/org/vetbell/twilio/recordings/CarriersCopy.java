/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.recordings;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.port.PhoneLine;
import org.vetbell.port.PhoneLine.Outcome;

/** What the carrier has of a recording. */
final class CarriersCopy {
    /** Longer than the line to the carrier takes for any request. */
    private static final Duration PATIENCE = Duration.ofSeconds(61);

    private final PhoneLine carrier;

    CarriersCopy(PhoneLine carrier) {
        this.carrier = carrier;
    }

    /** Deletes it; what stood in the way, or nothing when the carrier has it no longer. */
    Optional<String> delete(Announced recording) throws InterruptedException {
        return switch (told(recording)) {
            case Outcome.Done ignored -> Optional.empty();
            case Outcome.Gone ignored -> Optional.empty();
            case Outcome.Recording ignored -> Optional.of("the carrier said something else");
            case Outcome.Unavailable unavailable -> Optional.of(unavailable.why());
            case Outcome.Failed failed -> Optional.of(failed.fault().reason());
        };
    }

    private Outcome told(Announced recording) throws InterruptedException {
        try {
            return carrier.deleteRecording(recording)
                    .toCompletableFuture()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException never) {
            return new Outcome.Unavailable("no answer: " + never.getClass().getSimpleName());
        }
    }
}
