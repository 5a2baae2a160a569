/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.vetbell.audio.MuLaw;

/**
 * How the words of one caller become known while they speak: in pieces, now and then, some time
 * behind their sound. It knows no time but that of the sound. Guarded by the recogniser.
 */
final class LiveWords {
    private static final int FRAME = 160;
    private static final int FRAME_MILLIS = 20;

    /** As the callers of the benchmarks count: 30 dB below a usual level of speech. */
    private static final double VOICED_RMS = 103;

    /** 100 ms of voice are more than a click. */
    private static final int LEAST_VOICED = 5;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final LivePace pace;
    private String words = "";
    private boolean begun;
    private int known;
    private int voiced;
    private long heardMillis;
    private long begunMillis;
    private long nextMillis;
    private long lastVoiceAt;

    LiveWords(LivePace pace) {
        this.pace = pace;
    }

    /**
     * Takes more sound, in whole frames, and gives the words that become known with it.
     *
     * @param now of a steady clock, at which its last sample came
     * @param line the caller's words, asked for once they speak
     */
    Optional<String> hear(byte[] mulaw, long now, Supplier<String> line) {
        for (int at = 0; at + FRAME <= mulaw.length; at += FRAME) {
            heardMillis += FRAME_MILLIS;
            if (voiced(mulaw, at)) {
                long since = (mulaw.length - at - FRAME) / MuLaw.BYTES_PER_MILLI;
                lastVoiceAt = now - since * NANOS_PER_MILLI;
                if (voiced++ == 0) {
                    begunMillis = heardMillis - FRAME_MILLIS;
                }
            }
        }
        if (!begun && voiced >= LEAST_VOICED) {
            begun = true;
            words = line.get();
            nextMillis = begunMillis + pace.between().get().toMillis();
        }
        return begun ? partial() : Optional.empty();
    }

    /** What the caller says now, all of it. */
    String words() {
        return words;
    }

    /** All sound until now was taken together; gives the words in it. */
    String commit() {
        String all = words;
        words = "";
        begun = false;
        known = 0;
        voiced = 0;
        return all;
    }

    /** How long it is until that much has passed since the voice was heard last; at least zero. */
    Duration until(Duration sinceVoice, long now) {
        long left = lastVoiceAt + sinceVoice.toNanos() - now;
        return Duration.ofNanos(Math.max(0, left));
    }

    private Optional<String> partial() {
        if (heardMillis < nextMillis) {
            return Optional.empty();
        }
        nextMillis = heardMillis + pace.between().get().toMillis();
        String[] all = words.split("(?<= )");
        long spoken = heardMillis - begunMillis - pace.behind().toMillis();
        int now = (int) Math.clamp(spoken / pace.word().toMillis(), known, all.length);
        String more = String.join("", Arrays.copyOfRange(all, known, now));
        known = now;
        return more.isEmpty() ? Optional.empty() : Optional.of(more);
    }

    private static boolean voiced(byte[] mulaw, int from) {
        double sum = 0;
        for (int i = from; i < from + FRAME; i++) {
            double sample = MuLaw.decode(mulaw[i]);
            sum += sample * sample;
        }
        return sum >= FRAME * VOICED_RMS * VOICED_RMS;
    }
}
