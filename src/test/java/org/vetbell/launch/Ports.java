package org.vetbell.launch;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine. */
public final class Ports {
    private static final int FIRST = 12_000;
    private static final int LAST = 32_000;
    private static final int ATTEMPTS = 50;

    private Ports() {}

    /**
     * A pair of neighbouring free ports on loopback, of which the lower is returned. Chosen at
     * random below those that the system gives to clients, so that neither a client nor another
     * server that starts now is likely to take one before it is listened on.
     */
    public static int free() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = FIRST + 2 * ThreadLocalRandom.current().nextInt((LAST - FIRST) / 2);
            if (isFree(port) && isFree(port + 1)) {
                return port;
            }
        }
        throw new IOException("No two neighbouring ports are free");
    }

    /** Whether a server could listen on this port of every interface now. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
