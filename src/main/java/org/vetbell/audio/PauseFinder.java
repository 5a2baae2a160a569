/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

/**
 * Finds where interrupted speech is best taken up again: the quietest spot shortly before the
 * interruption, which is a pause or at least the edge of a word. Any thread.
 */
final class PauseFinder {
    /** How far back speech is repeated at the most: about three words. */
    private static final int REACH = 900 * MuLaw.BYTES_PER_MILLI;

    private static final int WINDOW = 40 * MuLaw.BYTES_PER_MILLI;
    private static final int STEP = VoiceActivity.FRAME;

    private PauseFinder() {}

    /**
     * The end of the quietest 40 ms within 900 ms before {@code position}; the latest of equally
     * quiet ones. Speech shorter than that begins anew.
     */
    static int before(byte[] mulaw, int position) {
        if (position <= REACH) {
            return 0;
        }
        int best = position - REACH;
        double least = Double.MAX_VALUE;
        for (int end = position - REACH + WINDOW; end <= position; end += STEP) {
            double energy = energy(mulaw, end - WINDOW, end);
            if (energy <= least) {
                least = energy;
                best = end;
            }
        }
        return best / STEP * STEP;
    }

    private static double energy(byte[] mulaw, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double sample = MuLaw.decode(mulaw[i]);
            sum += sample * sample;
        }
        return sum;
    }
}
