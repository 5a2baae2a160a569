/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one channel of a tape holds sound: measured on the samples themselves, in windows of 10 ms.
 */
public final class Spans {
    private static final int WINDOW_MILLIS = 10;
    private static final int WINDOW = WINDOW_MILLIS * MuLaw.SAMPLE_RATE_HZ / 1000;

    /** A quarter of a percent of full scale: below any voice, above rounding. */
    private static final double AUDIBLE = 80;

    private Spans() {}

    /** A stretch of sound, from its first audible moment to its last. */
    public record Span(Duration from, Duration to) {
        public Duration length() {
            return to.minus(from);
        }
    }

    /** The stretches of sound; quiet shorter than {@code gap} belongs to them. */
    public static List<Span> of(short[] samples, Duration gap) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at + WINDOW <= samples.length; at += WINDOW) {
            if (audible(samples, at)) {
                add(spans, Duration.ofMillis(at * 1000L / MuLaw.SAMPLE_RATE_HZ), gap);
            }
        }
        return spans;
    }

    private static void add(List<Span> spans, Duration at, Duration gap) {
        Duration end = at.plusMillis(WINDOW_MILLIS);
        boolean goesOn = !spans.isEmpty() && at.minus(spans.getLast().to()).compareTo(gap) <= 0;
        Duration from = goesOn ? spans.removeLast().from() : at;
        spans.add(new Span(from, end));
    }

    private static boolean audible(short[] samples, int from) {
        double sum = 0;
        for (int i = from; i < from + WINDOW; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return Math.sqrt(sum / WINDOW) > AUDIBLE;
    }
}
