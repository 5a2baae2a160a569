/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vetbell.audio.Ear;
import org.vetbell.audio.MuLaw;

/**
 * What one 20 ms frame costs a call's ear: decoding, voice activity, endpointing. The aim is at
 * most 40 microseconds and no allocation ({@code -prof gc}).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EarBenchmark {
    private static final int FRAME = 160;
    private static final int FRAMES = 500;

    private final Ear ear =
            Ear.listening(Duration.ofMillis(700), Duration.ofMillis(500), new Unmoved());
    private final byte[][] frames = new byte[FRAMES][];
    private int next;
    private long mediaMillis;

    /** Ten seconds of noise that swells and fades as speech does. */
    @Setup
    public void prepare() {
        Random random = new Random(42);
        for (int f = 0; f < FRAMES; f++) {
            double loudness = 100 + 3000 * Math.abs(Math.sin(f / 20.0));
            byte[] frame = new byte[FRAME];
            for (int i = 0; i < FRAME; i++) {
                frame[i] = MuLaw.encode((short) (loudness * random.nextGaussian()));
            }
            frames[f] = frame;
        }
    }

    /** One frame. */
    @Benchmark
    public boolean hearOneFrame() {
        ear.hear(frames[next], mediaMillis);
        next = (next + 1) % FRAMES;
        mediaMillis += 20;
        return ear.speaking();
    }

    /** Takes no notice. */
    private static final class Unmoved implements Ear.Listener {
        @Override
        public void speechStarted() {}

        @Override
        public void speechStopped(Duration quiet) {}
    }
}
