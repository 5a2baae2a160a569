/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.vetbell.phone.carrier.Act;
import org.vetbell.phone.carrier.Callee;
import org.vetbell.phone.carrier.Caller;

/**
 * A person at the terminal: a typed line is spoken, a line of keys is pressed, a slash gives a
 * command. The end of the input hangs up. Lines are read on a thread of their own, so that a media
 * stream never waits for one.
 */
final class TypingCaller implements Caller {

    static final String HELP =
            """
            Type what the caller says and press Enter; a line of keys such as 5 or 12# is pressed.
              /wait 3        say nothing for three seconds (an empty line: say nothing at all)
              /callee busy   how the next dialled number behaves: answered, refuses, machine, cut-off, busy, no-answer, failed
              /hangup        hang up (Ctrl-D too)
              /help          this text
            """;

    private static final String END = "/hangup";
    private static final int MAX_LINES_AHEAD = 1000;

    private final PrintStream out;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(MAX_LINES_AHEAD);
    private final Deque<Callee> callees = new ArrayDeque<>();
    private Duration busyUntil = Duration.ZERO;

    TypingCaller(PrintStream out) {
        this.out = out;
    }

    /** Reads lines until the input ends; returns at once. */
    void listenTo(BufferedReader input) {
        Thread.ofPlatform().daemon().name("typing").start(() -> readAll(input));
    }

    /** Hangs up at the next opportunity, whatever was typed before. Any thread. */
    void hangUp() {
        lines.clear();
        lines.offer(END);
    }

    @Override
    public Optional<Act> act(Duration now) {
        if (now.compareTo(busyUntil) < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(lines.poll()).flatMap(line -> understand(line, now));
    }

    @Override
    public Optional<Act> answer(Duration now) {
        if (now.compareTo(busyUntil) < 0) {
            return Optional.empty();
        }
        out.print("> ");
        out.flush();
        try {
            return understand(lines.take(), now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Act.HangUp());
        }
    }

    @Override
    public Callee callee(String number) {
        return callees.isEmpty() ? Callee.ANSWERED : callees.poll();
    }

    private Optional<Act> understand(String line, Duration now) {
        String said = line.strip();
        if (said.startsWith("/")) {
            return command(said.split("\\s+", 2), now);
        }
        if (said.isEmpty()) {
            return Optional.of(new Act.StaySilent());
        }
        return Optional.of(said.matches("[0-9*#]+") ? new Act.Press(said) : new Act.Speak(said));
    }

    private Optional<Act> command(String[] words, Duration now) {
        try {
            switch (words[0]) {
                case END -> {
                    return Optional.of(new Act.HangUp());
                }
                case "/wait" -> busyUntil = now.plusSeconds(Long.parseLong(words[1].strip()));
                case "/callee" -> callees.add(callee(words));
                default -> out.print(HELP);
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            out.print(HELP);
        }
        return Optional.empty();
    }

    private static Callee callee(String[] words) {
        return Callee.valueOf(words[1].strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private void readAll(BufferedReader input) {
        try {
            String line = input.readLine();
            while (line != null) {
                lines.put(line);
                line = input.readLine();
            }
            lines.put(END);
        } catch (IOException | InterruptedException e) {
            hangUp();
        }
    }
}
