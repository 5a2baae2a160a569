package org.vetbell.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * Passes a server's output on, line by line, and notices the line that tells it has started. One
 * daemon thread reads; {@link #started()} may be asked from any.
 */
final class ServerOutput {

    private final BufferedReader lines;
    private final PrintStream destination;
    private final Pattern startedLine;
    private volatile boolean started;

    private ServerOutput(InputStream from, PrintStream destination, Pattern startedLine) {
        this.lines = new BufferedReader(new InputStreamReader(from, Charset.defaultCharset()));
        this.destination = destination;
        this.startedLine = startedLine;
    }

    static ServerOutput follow(InputStream from, PrintStream destination, Pattern startedLine) {
        ServerOutput output = new ServerOutput(from, destination, startedLine);
        Thread.ofPlatform().daemon().name("server-output").start(output::pump);
        return output;
    }

    boolean started() {
        return started;
    }

    private void pump() {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                destination.println(line);
                if (!started && startedLine.matcher(line).find()) {
                    started = true;
                }
            }
        } catch (IOException serverIsGone) {
            destination.println("(the server's output ended: " + serverIsGone.getMessage() + ")");
        } finally {
            destination.flush();
        }
    }
}
