/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ears;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.vetbell.audio.Endpointer;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.VoiceActivity;
import org.vetbell.phone.sound.Impulse;

/** Short loud noises of a practice: how many of them would silence the agent. */
final class Impulses {
    private static final int EVENTS = 40;

    private Impulses() {}

    static void print(long seed) {
        System.out.println();
        System.out.println("## Short loud noises");
        System.out.println("| noise | of " + EVENTS + ", silence the agent | take the floor |");
        System.out.println("|---|---|---|");
        for (Impulse impulse : Impulse.values()) {
            int[] counts = count(impulse, new Random(seed));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d |%n",
                    impulse.name().toLowerCase(Locale.ROOT),
                    counts[0],
                    counts[1]);
        }
    }

    private static int[] count(Impulse impulse, Random random) {
        int[] counts = new int[2];
        var activity = new VoiceActivity();
        var endpointer = new Endpointer(Duration.ofMillis(700), Duration.ofMillis(500));
        for (int event = 0; event < EVENTS; event++) {
            short[] sound = sound(impulse, random);
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
    private static short[] sound(Impulse impulse, Random random) {
        short[] samples = new short[125 * Scene.FRAME];
        int begin = 50 * Scene.FRAME + random.nextInt(Scene.FRAME);
        double loudness = 4_000 + 8_000 * random.nextDouble();
        double pitch = impulse.hz() * (0.85 + 0.3 * random.nextDouble());
        for (int i = 0; i < samples.length; i++) {
            double value = 15 * random.nextGaussian();
            double millis = (i - begin) * 1000.0 / MuLaw.RATE_HZ;
            value += loudness * impulse.at(millis, pitch, random);
            samples[i] =
                    MuLaw.decode(MuLaw.encode((short) Math.max(-32_000, Math.min(32_000, value))));
        }
        return samples;
    }
}
