/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ears;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vetbell.phone.sound.Noise;

/**
 * {@code ./mvnw -Pears}: prints how well speech is told from noise, once for the speakers that the
 * detector is tuned on and once for others, and which targets are met. {@code -Dears.voices=DIR}:
 * folders of WAV files (8 kHz, 16 bit, mono), one a speaker, in place of those from Debian.
 */
public final class Ears {
    private static final int SPEECH_SECONDS = 100;
    private static final int[] RATIOS = {20, 10, 5, 0};
    private static final Path FOLDER = Path.of("target", "ears");

    private Ears() {}

    public static void main(String[] arguments) throws Exception {
        List<Speaker> speakers;
        try {
            speakers = RecordedVoices.load(FOLDER);
        } catch (NoVoices e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        print("Speakers the detector was tuned on", measure(speakers, true, 11));
        List<Row> report = measure(speakers, false, 42);
        print("Other speakers, other noise", report);
        Beginnings.print(speakers.stream().filter(Speaker::tuning).toList(), 42);
        Impulses.print(7);
        Targets.print(report);
    }

    private static List<Row> measure(List<Speaker> speakers, boolean tuning, long seed) {
        List<Row> rows = new ArrayList<>();
        List<Speaker> heard = speakers.stream().filter(s -> s.tuning() == tuning).toList();
        List<Speaker> others = speakers.stream().filter(s -> s.tuning() != tuning).toList();
        rows.add(row(heard, others, Noise.NONE, 60, seed));
        for (Noise noise : List.of(Noise.WHITE, Noise.PINK, Noise.BABBLE, Noise.MUSIC)) {
            for (int ratio : RATIOS) {
                rows.add(row(heard, others, noise, ratio, seed));
            }
        }
        return rows;
    }

    private static Row row(
            List<Speaker> heard, List<Speaker> others, Noise noise, int ratio, long seed) {
        var score = new Score();
        for (Speaker speaker : heard) {
            Scene scene = Scene.of(speaker, SPEECH_SECONDS, seed);
            score.add(scene, scene.in(noise, ratio, others, seed + ratio));
        }
        return new Row(noise, ratio, score);
    }

    private static void print(String title, List<Row> rows) {
        System.out.println();
        System.out.println("## " + title);
        System.out.println(
                "| noise | SNR dB | precision | recall | F1 | onset p50 ms | p90 ms | missed |"
                        + " false triggers a minute |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        rows.forEach(row -> System.out.println(row.text()));
    }

    /** One line of the table. */
    record Row(Noise noise, int ratio, Score score) {
        String text() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %.3f | %.3f | %.3f | %d | %d | %d of %d | %.2f |",
                    noise.name().toLowerCase(Locale.ROOT),
                    noise == Noise.NONE ? "clean" : String.valueOf(ratio),
                    score.precision(),
                    score.recall(),
                    score.f1(),
                    score.onsetMillis(0.5),
                    score.onsetMillis(0.9),
                    score.missed(),
                    score.segments(),
                    score.falseTriggersPerMinute());
        }
    }
}
