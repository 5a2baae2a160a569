/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Map;

/**
 * The client's end of a WebSocket (RFC 6455), as thin as it can be, because whoever loads a server
 * from the same machine takes its processor time. It masks with a zero key, which leaves the
 * payload as it is. Opened by any thread, and then used by one.
 */
final class ThinSocket {
    private static final int MASKED = 0x80;
    private static final int LAST_TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int EXTENDED = 126;
    private static final int OPENING_MOST = 8192;

    private final SocketChannel channel;
    private final IncomingFrames incoming;
    private ByteBuffer unsent = ByteBuffer.allocate(0);

    private ThinSocket(SocketChannel channel, IncomingFrames incoming) {
        this.channel = channel;
        this.incoming = incoming;
    }

    /** Opens a socket and waits until the server has agreed. */
    static ThinSocket open(URI address, Map<String, String> headers, Receiver receiver)
            throws IOException {
        SocketChannel channel =
                SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.write(ISO_8859_1.encode(request(address, headers)));
            var incoming = new IncomingFrames(receiver);
            agreed(channel, incoming);
            channel.configureBlocking(false);
            return new ThinSocket(channel, incoming);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    SocketChannel channel() {
        return channel;
    }

    /** Sends one text message: what is between the position and the limit of {@code payload}. */
    void text(ByteBuffer payload) throws IOException {
        send(LAST_TEXT, payload);
    }

    void text(String payload) throws IOException {
        text(ISO_8859_1.encode(payload));
    }

    /** Says that we are done; the server closes. */
    void close() throws IOException {
        send(CLOSE, ByteBuffer.wrap(new byte[] {0x03, (byte) 0xE8}));
    }

    /** Takes what has arrived and hands the messages on; false when the connection has ended. */
    boolean read(long now) throws IOException {
        return incoming.read(channel, now);
    }

    /** Sends what the connection did not take before. */
    void flush() throws IOException {
        if (unsent.hasRemaining()) {
            channel.write(unsent);
        }
    }

    private void send(int opcode, ByteBuffer payload) throws IOException {
        int length = payload.remaining();
        ByteBuffer frame = ByteBuffer.allocate(length + 8).put((byte) opcode);
        if (length < EXTENDED) {
            frame.put((byte) (MASKED | length));
        } else {
            frame.put((byte) (MASKED | EXTENDED)).putShort((short) length);
        }
        frame.putInt(0).put(payload).flip();
        flush();
        if (!unsent.hasRemaining()) {
            channel.write(frame);
        }
        if (frame.hasRemaining()) {
            unsent = joined(unsent, frame);
        }
    }

    private static ByteBuffer joined(ByteBuffer first, ByteBuffer second) {
        return ByteBuffer.allocate(first.remaining() + second.remaining())
                .put(first)
                .put(second)
                .flip();
    }

    private static String request(URI address, Map<String, String> headers) {
        var request = new StringBuilder("GET " + address.getRawPath() + " HTTP/1.1\r\n");
        request.append("Host: ").append(address.getAuthority()).append("\r\n");
        request.append("Upgrade: websocket\r\nConnection: Upgrade\r\n");
        request.append("Sec-WebSocket-Version: 13\r\n");
        request.append("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
        return request.append("\r\n").toString();
    }

    /** Reads the answer's head; what comes behind it are frames already. */
    private static void agreed(SocketChannel channel, IncomingFrames incoming) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(OPENING_MOST);
        int end = -1;
        while (end < 0) {
            if (channel.read(answer) < 0 || !answer.hasRemaining()) {
                throw new IOException("the socket was not opened");
            }
            end = new String(answer.array(), 0, answer.position(), ISO_8859_1).indexOf("\r\n\r\n");
        }
        String head = new String(answer.array(), 0, end, ISO_8859_1);
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IOException("the socket was refused: " + head.lines().findFirst().orElse(""));
        }
        incoming.preload(Arrays.copyOfRange(answer.array(), end + 4, answer.position()));
    }

    /** Takes messages. Bytes are good only until the method returns. */
    interface Receiver {
        /** A whole text message: {@code length} bytes of {@code bytes}, from {@code offset}. */
        void text(byte[] bytes, int offset, int length, long now);
    }
}
