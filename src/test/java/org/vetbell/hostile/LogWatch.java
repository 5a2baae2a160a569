/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Reads every line that is logged while it is open, in place of the console; then compares. */
public final class LogWatch implements AutoCloseable {
    private static final Logger ROOT = LogManager.getLogManager().getLogger("");
    private static final int MOST = 1000;

    private final Handler[] usual = ROOT.getHandlers();
    private final Reader reader = new Reader();

    /** Begins to read. */
    public LogWatch() {
        for (Handler handler : usual) {
            ROOT.removeHandler(handler);
        }
        ROOT.addHandler(reader);
    }

    /** Nothing personal was logged. */
    public void assertTellsNothing() {
        assertThat(reader.lines()).noneMatch(line -> line.contains(FuzzInput.PERSONAL));
    }

    @Override
    public void close() {
        ROOT.removeHandler(reader);
        for (Handler handler : usual) {
            ROOT.addHandler(handler);
        }
    }

    private static final class Reader extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();
        private final List<String> lines = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord record) {
            if (lines.size() < MOST) {
                lines.add(formatter.format(record));
            }
        }

        synchronized List<String> lines() {
            return List.copyOf(lines);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
