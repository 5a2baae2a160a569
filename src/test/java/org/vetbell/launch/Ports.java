package org.vetbell.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
public final class Ports {

    private Ports() {}

    /** A pair of neighbouring free ports on loopback, of which the lower is returned. */
    public static int free() throws IOException {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                int port = socket.getLocalPort();
                if (port < 65_000 && isFree(port + 1)) {
                    return port;
                }
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
