/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vetbell.phone.BadOption;
import org.vetbell.phone.Given;

/**
 * What was asked for, all options read.
 *
 * @param port of the first provider; the others have the next ones. 0: any free ones
 * @param seed of all chance
 * @param words from a caller's pause to their words
 * @param firstToken from a question to the first word of its answer
 * @param token from a word to the next
 * @param firstSound from a sentence to its first sound
 * @param sound from a piece of sound, 375 ms long, to the next
 */
record Plan(
        Talk talk,
        int port,
        long seed,
        Delay words,
        Delay firstToken,
        Delay token,
        Delay firstSound,
        Delay sound) {
    static final int PROVIDERS = 6;

    private static final Path TALKS = Path.of("src", "test", "resources", "talks");
    private static final int LAST_PORT = 65_535;

    /**
     * Reads the options.
     *
     * @throws BadOption when one makes no sense
     */
    static Plan of(Given given) {
        return new Plan(
                talk(given.option("talk").orElse("visit")),
                port(given),
                number("seed", given.option("seed").orElse("1")),
                delay(given, "words", "350/500"),
                delay(given, "first-token", "375/750"),
                delay(given, "token", "20"),
                delay(given, "first-sound", "100/250"),
                delay(given, "sound", "40/80"));
    }

    /** Of that provider, counted from 0. */
    int port(int provider) {
        return port == 0 ? 0 : port + provider;
    }

    private static int port(Given given) {
        long port = number("port", given.option("port").orElse("9301"));
        if (port < 1 || port > LAST_PORT - PROVIDERS + 1) {
            throw new BadOption("-Dport=" + port + " is no port");
        }
        return (int) port;
    }

    private static Delay delay(Given given, String name, String usual) {
        String option = "delay." + name;
        return Delay.parse(option, given.option(option).orElse(usual));
    }

    private static long number(String option, String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new BadOption("-D" + option + "=" + text + " is no whole number");
        }
        return Long.parseLong(text);
    }

    /** A shipped talk by name, or any file by its path. */
    private static Talk talk(String name) {
        Path shipped = TALKS.resolve(name + ".txt");
        Path file = Files.exists(shipped) ? shipped : Path.of(name);
        try {
            return TalkReader.read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new BadOption("There is no talk " + shipped + " and no file " + name, e);
        }
    }
}
