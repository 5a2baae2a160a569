/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ears;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.vetbell.audio.Endpointer;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.VoiceActivity;

/** Short loud noises of a practice, synthesised: how many of them would silence the agent. */
enum Impulses {
    DOOR_SLAM(120, 90, 1.0, 70),
    KNOCK(60, 300, 1.0, 25),
    DISH_CLATTER(150, 2800, 0.6, 40),
    /** A burst with the pitch of a middle-sized dog. */
    BARK(180, 480, 0.25, 90),
    COUGH(280, 180, 0.7, 110);

    private static final int EVENTS = 40;

    private final int millis;
    private final double hz;
    private final double noisiness;
    private final double decayMillis;

    Impulses(int millis, double hz, double noisiness, double decayMillis) {
        this.millis = millis;
        this.hz = hz;
        this.noisiness = noisiness;
        this.decayMillis = decayMillis;
    }

    static void print(long seed) {
        System.out.println();
        System.out.println("## Short loud noises");
        System.out.println("| noise | of " + EVENTS + ", silence the agent | take the floor |");
        System.out.println("|---|---|---|");
        for (Impulses impulse : values()) {
            int[] counts = impulse.count(new Random(seed));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d |%n",
                    impulse.name().toLowerCase(Locale.ROOT),
                    counts[0],
                    counts[1]);
        }
    }

    private int[] count(Random random) {
        int[] counts = new int[2];
        var activity = new VoiceActivity();
        var endpointer = new Endpointer(Duration.ofMillis(700), Duration.ofMillis(500));
        for (int event = 0; event < EVENTS; event++) {
            short[] sound = sound(random);
            for (int at = 0; at < sound.length; at += Scene.FRAME) {
                short[] frame = Arrays.copyOfRange(sound, at, at + Scene.FRAME);
                float likelihood = activity.likelihood(frame);
                switch (endpointer.after(likelihood, activity.diesAway())) {
                    case STARTED -> counts[0]++;
                    case SUSTAINED -> counts[1]++;
                    case NONE, PAUSED, RESUMED, STOPPED -> {}
                }
            }
        }
        return counts;
    }

    /** Two and a half seconds of a quiet room with the noise in it. */
    private short[] sound(Random random) {
        short[] samples = new short[125 * Scene.FRAME];
        int begin = 50 * Scene.FRAME + random.nextInt(Scene.FRAME);
        double loudness = 4_000 + 8_000 * random.nextDouble();
        double pitch = hz * (0.85 + 0.3 * random.nextDouble());
        for (int i = 0; i < samples.length; i++) {
            double value = 15 * random.nextGaussian();
            double t = (i - begin) * 1000.0 / MuLaw.RATE_HZ;
            if (t >= 0 && t < millis) {
                double envelope = Math.min(1, t / 4) * Math.exp(-t / decayMillis);
                value += loudness * envelope * wave(t / 1000, pitch, random);
            }
            samples[i] =
                    MuLaw.decode(MuLaw.encode((short) Math.max(-32_000, Math.min(32_000, value))));
        }
        return samples;
    }

    private double wave(double seconds, double pitch, Random random) {
        double tone = 0;
        for (int n = 1; n <= 5; n++) {
            tone += Math.sin(2 * Math.PI * pitch * n * seconds) / n;
        }
        return (1 - noisiness) * tone + noisiness * random.nextGaussian();
    }
}
