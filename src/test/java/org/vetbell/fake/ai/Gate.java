/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The way to a provider. Open, it lets everything through; barred, it breaks what stands and treats
 * whoever comes as it was told to. Whoever uses it never sees another address. Where several
 * services have one address, the first request of a connection says to which it goes.
 */
public final class Gate implements AutoCloseable {
    private static final int DRAIN_MILLIS = 2000;
    private static final int LONGEST_LINE = 16_384;

    private final InetAddress loopback = InetAddress.getLoopbackAddress();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final Treatment open = this::letThrough;
    private final Map<String, Integer> providers;
    private final int port;
    private ServerSocket listening;
    private CompletableFuture<Void> accepting;
    private volatile Treatment treatment = open;

    private Gate(Map<String, Integer> providers, int wanted) {
        this.providers = providers;
        listening = listen(wanted);
        port = listening.getLocalPort();
        accepting = accepting(listening);
    }

    /** One in front of that base URL, open. */
    public static Gate before(String url) {
        return before(Map.of("/", url), 0);
    }

    /**
     * One in front of several base URLs, open.
     *
     * @param urls by what the paths of their requests begin with
     * @param port 0 for any
     */
    public static Gate before(Map<String, String> urls, int port) {
        return new Gate(
                urls.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        url -> URI.create(url.getValue()).getPort())),
                port);
    }

    /** Its address, as a base URL. */
    public String url() {
        return "http://" + loopback.getHostAddress() + ":" + port;
    }

    /** Lets everybody through; those who were kept waiting must come again. */
    public synchronized void open() {
        if (treatment == open) {
            return;
        }
        from(open);
        turnedAway.set(0);
        if (listening.isClosed()) {
            listening = listen(port);
            accepting = accepting(listening);
        }
    }

    /** Nobody listens. */
    public synchronized void refuse() throws IOException {
        listening.close();
        // Until then the port is not free.
        accepting.join();
        // Nobody is there to count who comes.
        turnedAway.incrementAndGet();
        from(Gate::breakOff);
    }

    /** Answers every request with that status. */
    public void answer(int status, String... headers) {
        var lines = new StringBuilder("HTTP/1.1 " + status + " No\r\nContent-Length: 2\r\n");
        for (String header : headers) {
            lines.append(header).append("\r\n");
        }
        byte[] answer =
                (lines + "Connection: close\r\n\r\n{}").getBytes(StandardCharsets.ISO_8859_1);
        from(client -> answer(client, answer));
    }

    /** Takes connections and never says anything. */
    public void swallow() {
        from(client -> client.getInputStream().transferTo(OutputStream.nullOutputStream()));
    }

    /** Takes requests, and then the connection breaks. */
    public void breakOff() {
        from(
                client -> {
                    if (client.getInputStream().read() >= 0) {
                        breakOff(client);
                    }
                });
    }

    /** How many connections were turned away since it was open last. */
    public int turnedAway() {
        return turnedAway.get();
    }

    @Override
    public synchronized void close() throws IOException {
        listening.close();
        clients.forEach(Gate::breakOff);
        threads.shutdownNow();
    }

    /** From now on whoever comes is treated so. */
    private void from(Treatment how) {
        treatment = how;
        clients.forEach(Gate::breakOff);
    }

    private ServerSocket listen(int wanted) {
        try {
            return new ServerSocket(wanted, 50, loopback);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompletableFuture<Void> accepting(ServerSocket its) {
        return CompletableFuture.runAsync(() -> accept(its), threads);
    }

    private void accept(ServerSocket its) {
        while (!its.isClosed()) {
            try {
                Socket client = its.accept();
                threads.execute(() -> treat(client));
            } catch (IOException e) {
                // It was closed, or the client has gone: either way nobody waits.
            }
        }
    }

    private void treat(Socket client) {
        clients.add(client);
        Treatment its = treatment;
        if (its != open) {
            turnedAway.incrementAndGet();
        }
        try (client) {
            its.treat(client);
        } catch (IOException e) {
            // The end of the connection, which is what is played here.
        } finally {
            clients.remove(client);
        }
    }

    private void letThrough(Socket client) throws IOException {
        byte[] first = requestLine(client.getInputStream());
        Optional<Integer> provider = provider(new String(first, StandardCharsets.ISO_8859_1));
        if (provider.isEmpty()) {
            return;
        }
        try (Socket server = new Socket(loopback, provider.get())) {
            // Or a message waits until the one before was acknowledged: that is no slow service.
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            threads.execute(() -> tell(server, client));
            server.getOutputStream().write(first);
            client.getInputStream().transferTo(server.getOutputStream());
        } catch (ConnectException e) {
            // It cannot be taken back that somebody listened here.
            breakOff(client);
        }
    }

    /** Up to its end, or as much of it as came. */
    private static byte[] requestLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0) {
            line.write(next);
            next = next == '\n' || line.size() >= LONGEST_LINE ? -1 : in.read();
        }
        return line.toByteArray();
    }

    private Optional<Integer> provider(String requestLine) {
        int path = requestLine.indexOf(' ') + 1;
        return providers.entrySet().stream()
                .filter(its -> requestLine.startsWith(its.getKey(), path))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What the provider says, up to its last word or to the point where it breaks off. */
    private static void tell(Socket server, Socket client) {
        try {
            server.getInputStream().transferTo(client.getOutputStream());
            client.close();
        } catch (IOException e) {
            breakOff(client);
        }
    }

    private static void answer(Socket client, byte[] answer) throws IOException {
        InputStream in = client.getInputStream();
        if (in.read() < 0) {
            return;
        }
        client.getOutputStream().write(answer);
        client.shutdownOutput();
        // Closed with a request unread, it would take the answer back.
        client.setSoTimeout(DRAIN_MILLIS);
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** As when a machine goes down. */
    private static void breakOff(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It has ended by itself.
        }
    }

    private interface Treatment {
        void treat(Socket client) throws IOException;
    }
}
