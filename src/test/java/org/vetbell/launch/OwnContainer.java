package org.vetbell.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives the server that Arquillian starts ports and a directory that no other has, of this build or
 * another, before {@code arquillian.xml} is read. JUnit finds it by its name in {@code
 * META-INF/services}.
 */
public final class OwnContainer implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("arquillian.launch") == null) {
            return;
        }
        try {
            int port = Ports.free();
            System.setProperty("in-container.http", String.valueOf(port));
            System.setProperty("in-container.management", String.valueOf(port + 1));
            System.setProperty(
                    "in-container.directory",
                    AppServer.SERVERS.resolve("in-container-" + port).toString());
        } catch (IOException e) {
            throw new UncheckedIOException("No port for the server that Arquillian starts", e);
        }
    }
}
