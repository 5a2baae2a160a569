/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vetbell.audio.MuLaw;

/** One frame of telephone sound, both ways: paid fifty times a second by every media call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class MuLawBenchmark {

    private static final int FRAME_SAMPLES = 160;

    private final byte[] codes = new byte[FRAME_SAMPLES];
    private short[] samples = new short[0];

    public MuLawBenchmark() {
        for (int i = 0; i < FRAME_SAMPLES; i++) {
            codes[i] = (byte) (i * 7);
        }
        samples = MuLaw.decode(codes);
    }

    @Benchmark
    public short[] decodeFrame() {
        return MuLaw.decode(codes);
    }

    @Benchmark
    public byte[] encodeFrame() {
        return MuLaw.encode(samples);
    }
}
