/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers every request with the same status, or with nothing at all. */
public final class RefusingServer implements AutoCloseable {
    private final AtomicInteger asked = new AtomicInteger();
    private final ServerSocket server;
    private final String answer;

    private RefusingServer(String answer) {
        this.answer = answer;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "refusing-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Refuses with that status. */
    public static RefusingServer with(int status, String... headers) {
        var lines = new StringBuilder("HTTP/1.1 " + status + " No\r\nContent-Length: 2\r\n");
        for (String header : headers) {
            lines.append(header).append("\r\n");
        }
        return new RefusingServer(lines + "Connection: close\r\n\r\n{}");
    }

    /** Takes connections and never says anything. */
    public static RefusingServer silent() {
        return new RefusingServer("");
    }

    /** Its address. */
    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** How many requests came. */
    public int asked() {
        return asked.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                refuse(server.accept());
            } catch (IOException e) {
                // The client has gone, or we are closed: either way nobody waits.
            }
        }
    }

    private void refuse(Socket socket) throws IOException {
        asked.incrementAndGet();
        if (answer.isEmpty()) {
            return;
        }
        try (socket) {
            readHead(socket.getInputStream());
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static void readHead(InputStream in) throws IOException {
        int newlines = 0;
        for (int c = in.read(); c >= 0 && newlines < 2; c = newlines < 2 ? in.read() : -1) {
            newlines = c == '\n' ? newlines + 1 : c == '\r' ? newlines : 0;
            if (newlines == 2) {
                return;
            }
        }
    }
}
