/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.console.CallsResource.Recording;
import org.vetbell.port.AudioArchive;
import org.vetbell.port.CallRecordings;
import org.vetbell.port.CarrierRecordings;

/** The recordings of calls, whoever made them: ours where there is one, else the carrier's. */
@Dependent
class CallSound {
    private final CallRecordings own;
    private final CarrierRecordings carrier;
    private final AudioArchive archive;

    @Inject
    CallSound(CallRecordings own, CarrierRecordings carrier, AudioArchive archive) {
        this.own = own;
        this.carrier = carrier;
        this.archive = archive;
    }

    /** One of the recordings of that practice's call, counted from 1. */
    Optional<Sound> of(ClinicId clinic, CallId call, int part) {
        List<CallRecordings.Kept> ours = own.ofCall(clinic, call);
        Stream<Sound> sounds =
                ours.isEmpty()
                        ? carrier.ofCall(clinic, call).stream().flatMap(k -> fetched(clinic, k))
                        : ours.stream().map(kept -> ours(clinic, kept));
        return sounds.skip(Math.max(0, part - 1)).findFirst();
    }

    /** The same, described. */
    List<Recording> list(ClinicId clinic, CallId call) {
        List<CallRecordings.Kept> ours = own.ofCall(clinic, call);
        return ours.isEmpty()
                ? carrier.ofCall(clinic, call).stream().map(CallSound::described).toList()
                : ours.stream().map(CallSound::described).toList();
    }

    private static Recording described(CallRecordings.Kept kept) {
        return new Recording(
                "OWN",
                kept.begun().toString(),
                kept.seconds(),
                kept.bytes(),
                kept.sha256(),
                kept.missing());
    }

    private static Recording described(CarrierRecordings.Kept kept) {
        return new Recording("CARRIER", "", null, kept.bytes(), kept.sha256(), "");
    }

    private Sound ours(ClinicId clinic, CallRecordings.Kept kept) {
        return new Sound(kept.bytes(), (from, most) -> own.read(clinic, kept, from, most));
    }

    private Stream<Sound> fetched(ClinicId clinic, CarrierRecordings.Kept kept) {
        return archive.load(clinic, kept.reference()).stream()
                .map(file -> new Sound(file.length, (from, most) -> part(file, from, most)));
    }

    private static Optional<byte[]> part(byte[] file, long from, int most) {
        int begin = (int) Math.min(from, file.length);
        return Optional.of(Arrays.copyOfRange(file, begin, Math.min(begin + most, file.length)));
    }

    /**
     * A WAV file.
     *
     * @param bytes its length
     */
    record Sound(long bytes, Reader reader) {}

    /** Reads so much of a file, fewer bytes at its end; nothing when it is not here. */
    interface Reader {
        Optional<byte[]> read(long from, int most);
    }
}
