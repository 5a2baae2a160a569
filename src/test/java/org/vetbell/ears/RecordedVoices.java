/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ears;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Prompts of several speakers, from Debian's packages of telephone prompts: downloaded and unpacked
 * below a folder of the build, never installed and never committed.
 */
final class RecordedVoices {
    /** Package and whether its speaker is one to tune on: women and men on both sides. */
    private static final Map<String, Boolean> PACKAGES =
            new TreeMap<>(
                    Map.of(
                            "asterisk-core-sounds-en-wav", false,
                            "asterisk-core-sounds-it-wav", false,
                            "asterisk-core-sounds-fr-wav", true,
                            "asterisk-core-sounds-ru-wav", true));

    private static final int SHORTEST = 4_000;

    private RecordedVoices() {}

    static List<Speaker> load(Path folder) throws IOException, InterruptedException, NoVoices {
        String own = System.getProperty("ears.voices", "");
        List<Speaker> speakers = new ArrayList<>();
        if (!own.isBlank()) {
            try (Stream<Path> folders = Files.list(Path.of(own))) {
                List<Path> each = folders.filter(Files::isDirectory).sorted().toList();
                for (int i = 0; i < each.size(); i++) {
                    speakers.add(
                            speaker(each.get(i).getFileName().toString(), i % 2 == 0, each.get(i)));
                }
            }
        } else {
            for (Map.Entry<String, Boolean> each : PACKAGES.entrySet()) {
                speakers.add(
                        speaker(each.getKey(), each.getValue(), fetched(folder, each.getKey())));
            }
        }
        boolean both = speakers.stream().map(Speaker::tuning).distinct().count() == 2;
        if (!both) {
            throw new NoVoices("The ear is measured with at least two speakers; found " + speakers);
        }
        return speakers;
    }

    private static Path fetched(Path folder, String name)
            throws IOException, InterruptedException, NoVoices {
        Path unpacked = folder.resolve(name);
        if (Files.isDirectory(unpacked)) {
            return unpacked;
        }
        Files.createDirectories(folder);
        Path archive = folder.resolve(name + ".deb.d");
        Files.createDirectories(archive);
        boolean got = run(archive, "apt-get", "-qq", "download", name) == 0;
        Path part = folder.resolve(name + ".part");
        if (got) {
            try (Stream<Path> files = Files.list(archive)) {
                Path deb =
                        files.filter(f -> f.toString().endsWith(".deb")).findFirst().orElseThrow();
                got =
                        run(
                                        folder,
                                        "dpkg-deb",
                                        "-x",
                                        deb.toAbsolutePath().toString(),
                                        part.toAbsolutePath().toString())
                                == 0;
            }
        }
        if (!got) {
            throw new NoVoices(
                    "The package "
                            + name
                            + " with recorded speech could not be downloaded (it needs Debian's"
                            + " apt-get with its lists up to date): give folders of WAV files, one a"
                            + " speaker, with -Dears.voices=DIR.");
        }
        Files.move(part, unpacked);
        return unpacked;
    }

    private static int run(Path directory, String... command)
            throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            return 127;
        }
    }

    private static Speaker speaker(String name, boolean tuning, Path folder)
            throws IOException, NoVoices {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(f -> f.toString().endsWith(".wav")).sorted().toList();
        }
        List<short[]> prompts = new ArrayList<>();
        for (Path file : files) {
            if (!file.toString().contains("silence")) {
                short[] samples = read(file);
                if (samples.length >= SHORTEST) {
                    prompts.add(samples);
                }
            }
        }
        if (prompts.isEmpty()) {
            throw new NoVoices("There are no WAV files of half a second or more below " + folder);
        }
        return new Speaker(name, tuning, prompts);
    }

    private static short[] read(Path file) throws IOException, NoVoices {
        try (AudioInputStream wav = AudioSystem.getAudioInputStream(file.toFile())) {
            var format = wav.getFormat();
            if (format.getSampleRate() != 8000
                    || format.getChannels() != 1
                    || format.getSampleSizeInBits() != 16) {
                throw new NoVoices(file + " is not 8 kHz, 16 bit, mono");
            }
            ByteBuffer bytes = ByteBuffer.wrap(wav.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            short[] samples = new short[bytes.remaining() / 2];
            bytes.asShortBuffer().get(samples);
            return samples;
        } catch (UnsupportedAudioFileException e) {
            throw new NoVoices(file + " is no WAV file");
        }
    }
}
