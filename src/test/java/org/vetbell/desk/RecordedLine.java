/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.util.ArrayList;
import java.util.List;
import org.vetbell.port.AudioLine;

/** A line that remembers what was sent. */
final class RecordedLine implements AudioLine {
    final List<String> marks = new ArrayList<>();
    int audioBytes;
    int clears;
    boolean closed;

    @Override
    public void audio(byte[] mulaw, int offset, int length) {
        audioBytes += length;
    }

    @Override
    public void mark(String name) {
        marks.add(name);
    }

    @Override
    public void clear() {
        clears++;
    }

    @Override
    public void close() {
        closed = true;
    }
}
