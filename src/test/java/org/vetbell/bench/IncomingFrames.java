/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Finds the messages in what a server sends on a WebSocket (RFC 6455, section 5). One thread. */
final class IncomingFrames {
    private static final int ROOM = 1 << 16;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int LAST = 0x80;
    private static final int EXTENDED = 126;

    private final ThinSocket.Receiver receiver;
    private final ByteBuffer read = ByteBuffer.allocate(ROOM);
    private final ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    private boolean closed;

    IncomingFrames(ThinSocket.Receiver receiver) {
        this.receiver = receiver;
    }

    /** Bytes that were read already. */
    void preload(byte[] bytes) {
        read.put(bytes);
    }

    /** Reads and hands on whole messages; false once the server has closed. */
    boolean read(SocketChannel channel, long now) throws IOException {
        int count = channel.read(read);
        read.flip();
        while (next(now)) {
            // Every whole frame that has arrived is taken.
        }
        read.compact();
        return count >= 0 && !closed;
    }

    /** Takes one frame, if a whole one is there. */
    private boolean next(long now) {
        if (read.remaining() < 2) {
            return false;
        }
        int start = read.position();
        int first = read.get(start);
        int length = read.get(start + 1);
        int head = 2;
        if (length == EXTENDED) {
            if (read.remaining() < 4) {
                return false;
            }
            length = read.getShort(start + 2) & 0xFFFF;
            head = 4;
        } else if (length > EXTENDED) {
            throw new IllegalStateException("a message longer than any the agent may send");
        }
        if (read.remaining() < head + length) {
            return false;
        }
        frame(first, start + head, length, now);
        read.position(start + head + length);
        return true;
    }

    private void frame(int first, int offset, int length, long now) {
        boolean last = (first & LAST) != 0;
        int opcode = first & 0x0F;
        if (opcode == TEXT && last) {
            receiver.text(read.array(), offset, length, now);
        } else if (opcode == TEXT || opcode == CONTINUATION) {
            pieces.write(read.array(), offset, length);
            if (last) {
                byte[] whole = pieces.toByteArray();
                pieces.reset();
                receiver.text(whole, 0, whole.length, now);
            }
        } else if (opcode == CLOSE) {
            closed = true;
        }
    }
}
