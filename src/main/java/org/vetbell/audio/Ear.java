/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.time.Duration;

/**
 * Listens to one caller: takes the line's sound as it arrives, in pieces of any length, and tells
 * when speech starts and stops.
 *
 * <p>The hot path of a call: one thread at a time, no locks, nothing allocated per frame.
 */
public final class Ear {
    /** A gap longer than this changes nothing more. */
    private static final long LONGEST_GAP_MILLIS = 10_000;

    private static final int FRAME_MILLIS = VoiceActivity.FRAME / MuLaw.BYTES_PER_MILLI;

    private final VoiceActivity activity;
    private final Endpointer endpointer;
    private final Listener listener;
    private final short[] frame = new short[VoiceActivity.FRAME];
    private int filled;
    private long expectedMillis = -1;

    /** An ear that tells {@code listener}. */
    public Ear(VoiceActivity activity, Endpointer endpointer, Listener listener) {
        this.activity = activity;
        this.endpointer = endpointer;
        this.listener = listener;
    }

    /**
     * An ear.
     *
     * @param end the quiet that ends speech until {@link #endAfter} says otherwise
     * @param sustained how much speech is more than a cough
     */
    public static Ear listening(Duration end, Duration sustained, Listener listener) {
        return new Ear(new VoiceActivity(), new Endpointer(end, sustained), listener);
    }

    /** From now on speech has ended after that much quiet. */
    public void endAfter(Duration quiet) {
        endpointer.endAfter(quiet);
    }

    /**
     * Hears a piece of the line's sound. Time that is missing before it is heard as silence.
     *
     * @param mulaw G.711 mu-law, 8000 Hz mono, any length
     * @param mediaMillis its position since the stream began, by the carrier
     */
    public void hear(byte[] mulaw, long mediaMillis) {
        long missing = expectedMillis < 0 ? 0 : mediaMillis - expectedMillis;
        if (missing >= FRAME_MILLIS) {
            gap(missing);
        }
        expectedMillis =
                Math.max(expectedMillis, mediaMillis + mulaw.length / MuLaw.BYTES_PER_MILLI);
        hear(mulaw);
    }

    /** Nothing arrived for so long: silence, without taking it for the line's noise. */
    public void gap(long millis) {
        filled = 0;
        long frames = Math.min(millis, LONGEST_GAP_MILLIS) / FRAME_MILLIS;
        for (long i = 0; i < frames; i++) {
            tell(endpointer.after(0));
        }
    }

    /** Whether the caller is speaking, short pauses included. */
    public boolean speaking() {
        return endpointer.speaking();
    }

    private void hear(byte[] mulaw) {
        for (byte code : mulaw) {
            frame[filled++] = MuLaw.decode(code);
            if (filled == frame.length) {
                filled = 0;
                float likelihood = activity.likelihood(frame);
                tell(endpointer.after(likelihood, activity.diesAway()));
            }
        }
    }

    private void tell(Endpointer.Change change) {
        switch (change) {
            case STARTED -> listener.speechStarted();
            case SUSTAINED -> listener.speechSustained();
            case PAUSED -> listener.speechPaused(endpointer.quiet());
            case RESUMED -> listener.speechResumed();
            case STOPPED -> listener.speechStopped(endpointer.quiet());
            case NONE -> {}
        }
    }

    /** Told by the thread that hears. */
    public interface Listener {
        /** The caller has been speaking for 100 to 160 ms. */
        void speechStarted();

        /** They have spoken for longer than a cough takes. */
        default void speechSustained() {}

        /** They have been quiet for a moment. */
        default void speechPaused(Duration quiet) {}

        /** They go on after such a moment. */
        default void speechResumed() {}

        /** They have been quiet long enough to be done. */
        void speechStopped(Duration quiet);
    }
}
