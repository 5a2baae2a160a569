/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ears;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.vetbell.audio.Endpointer;
import org.vetbell.audio.Endpointer.Change;
import org.vetbell.audio.VoiceActivity;
import org.vetbell.phone.sound.Noise;

/**
 * Calls that begin amid noise, in which nobody speaks while the agent greets: how often that
 * silences the agent, and for how long its floor is lost.
 */
final class Beginnings {
    private static final int CALLS = 100;
    private static final int SECONDS = 10;
    private static final int LOUDNESS = 2_000;

    /** Voices that are put together begin at the same moment; behind a caller they have begun. */
    private static final int UNDER_WAY = 100 * Scene.FRAME;

    private Beginnings() {}

    static void print(List<Speaker> others, long seed) {
        System.out.println();
        System.out.println("## Calls that begin amid noise");
        System.out.println("| noise | silenced, of " + CALLS + " | floor lost | longest s |");
        System.out.println("|---|---|---|---|");
        for (Noise noise : List.of(Noise.WHITE, Noise.PINK, Noise.BABBLE, Noise.MUSIC)) {
            print(noise, others, seed);
        }
    }

    private static void print(Noise noise, List<Speaker> others, long seed) {
        var count = new Count();
        List<List<short[]>> voices = others.stream().map(Speaker::prompts).toList();
        for (int call = 0; call < CALLS; call++) {
            int length = UNDER_WAY + SECONDS * 50 * Scene.FRAME;
            float[] sound = noise.make(length, voices, new Random(seed + call));
            count.call(
                    Arrays.copyOfRange(sound, UNDER_WAY, length),
                    LOUDNESS * Math.pow(10, new Random(seed - call).nextDouble() - 0.5));
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f |%n",
                noise.name().toLowerCase(Locale.ROOT),
                count.silenced,
                count.lost,
                count.longest / 50.0);
    }

    private static final class Count {
        private int silenced;
        private int lost;
        private int longest;

        void call(float[] sound, double loudness) {
            double sum = 0;
            for (float sample : sound) {
                sum += sample * sample;
            }
            double gain = loudness / Math.sqrt(sum / sound.length);
            var activity = new VoiceActivity();
            var endpointer = new Endpointer(Duration.ofMillis(700), Duration.ofMillis(500));
            int since = 0;
            boolean hushed = false;
            boolean gone = false;
            for (int f = 0; f < sound.length / Scene.FRAME; f++) {
                short[] frame = new short[Scene.FRAME];
                for (int i = 0; i < frame.length; i++) {
                    double value = gain * sound[f * Scene.FRAME + i];
                    frame[i] = (short) Math.clamp(Math.round(value), -32_768, 32_767);
                }
                Change change = endpointer.after(activity.likelihood(frame), activity.diesAway());
                if (change == Change.STARTED) {
                    since = f;
                    hushed = true;
                }
                gone |= change == Change.SUSTAINED;
                if (endpointer.speaking()) {
                    longest = Math.max(longest, f - since);
                }
            }
            silenced += hushed ? 1 : 0;
            lost += gone ? 1 : 0;
        }
    }
}
