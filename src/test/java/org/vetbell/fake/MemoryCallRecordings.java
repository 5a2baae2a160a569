/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Wav;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallRecording;
import org.vetbell.port.CallRecordings;

/** Recordings that live as long as the test. Any thread. */
public final class MemoryCallRecordings implements CallRecordings {
    private final Map<String, Complete> complete = new LinkedHashMap<>();
    private int begun;

    private record Complete(String call, Kept kept, byte[] file) {}

    @Override
    public synchronized CallRecording begin(
            CallId call, ClinicId clinic, Instant at, Consumer<String> incomplete) {
        return new Growing(clinic + "/" + call, call + "-" + ++begun + ".wav", at);
    }

    @Override
    public synchronized void discard(CallId call, ClinicId clinic) {
        complete.values().removeIf(one -> one.call.equals(clinic + "/" + call));
    }

    @Override
    public synchronized List<Kept> ofCall(ClinicId clinic, CallId call) {
        return complete.values().stream()
                .filter(one -> one.call.equals(clinic + "/" + call))
                .map(Complete::kept)
                .toList();
    }

    @Override
    public synchronized Optional<byte[]> read(
            ClinicId clinic, Kept recording, long from, int most) {
        return Optional.ofNullable(complete.get(recording.reference()))
                .filter(one -> one.call.startsWith(clinic + "/"))
                .map(one -> part(one.file, from, most));
    }

    /** How many were begun. */
    public synchronized int begun() {
        return begun;
    }

    private static byte[] part(byte[] file, long from, int most) {
        int begin = (int) Math.min(from, file.length);
        return Arrays.copyOfRange(file, begin, Math.min(begin + most, file.length));
    }

    private synchronized void keep(String call, String reference, Instant at, byte[] sound) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(Wav.twoTracksHeader(sound.length / 2));
        file.writeBytes(sound);
        byte[] bytes = file.toByteArray();
        long seconds = sound.length / 2 / MuLaw.RATE_HZ;
        var kept = new Kept(reference, at, seconds, bytes.length, sha256(bytes), "");
        complete.put(reference, new Complete(call, kept, bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private final class Growing implements CallRecording {
        private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
        private final String call;
        private final String reference;
        private final Instant at;
        private boolean over;

        Growing(String call, String reference, Instant at) {
            this.call = call;
            this.reference = reference;
            this.at = at;
        }

        @Override
        public void write(byte[] mulaw, int length) {
            if (!over) {
                sound.write(mulaw, 0, length);
            }
        }

        @Override
        public void end() {
            if (!over && sound.size() > 0) {
                keep(call, reference, at, sound.toByteArray());
            }
            over = true;
        }
    }
}
