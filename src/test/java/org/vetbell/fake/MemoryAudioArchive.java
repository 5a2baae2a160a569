/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.vetbell.audio.Wav;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.AudioArchive;

/** An audio archive that lives as long as the test; tells the reference at once. Any thread. */
public final class MemoryAudioArchive implements AudioArchive {
    private final ConcurrentMap<String, byte[]> recordings = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void save(CallId call, ClinicId clinic, byte[] mulaw, Consumer<Optional<String>> done) {
        String reference = call + "-" + count.incrementAndGet() + ".wav";
        recordings.put(clinic + "/" + reference, mulaw);
        done.accept(Optional.of(reference));
    }

    @Override
    public Optional<byte[]> load(ClinicId clinic, String reference) {
        return mulaw(clinic, reference)
                .map(Wav::mono)
                .or(() -> Optional.ofNullable(files.get(clinic + "/" + reference)));
    }

    @Override
    public String keep(CallId call, ClinicId clinic, byte[] wav) {
        String reference = call + "-" + count.incrementAndGet() + ".wav";
        files.put(clinic + "/" + reference, wav);
        return reference;
    }

    @Override
    public void delete(ClinicId clinic, String reference) {
        files.remove(clinic + "/" + reference);
        recordings.remove(clinic + "/" + reference);
    }

    /** The sound as it was handed over. */
    public Optional<byte[]> mulaw(ClinicId clinic, String reference) {
        return Optional.ofNullable(recordings.get(clinic + "/" + reference));
    }

    /** The references of everything kept, as {@code clinic/reference}. */
    public List<String> references() {
        return recordings.keySet().stream().sorted().toList();
    }
}
