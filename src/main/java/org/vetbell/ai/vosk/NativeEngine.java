/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.vosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Vosk's library, out of the jars in the operator's folder. They see nothing of ours and nothing of
 * the server's, so that versions of what they bring along cannot meet those of others.
 */
final class NativeEngine implements Engine {
    private static final Logger LOG = Logger.getLogger(NativeEngine.class.getName());

    private final URLClassLoader jars;
    private final VoskApi api;
    private final AutoCloseable model;
    private final int rateHz;

    private NativeEngine(URLClassLoader jars, VoskApi api, AutoCloseable model, int rateHz) {
        this.jars = jars;
        this.api = api;
        this.model = model;
        this.rateHz = rateHz;
    }

    /**
     * Loads library and model; takes seconds, and memory for all of the model.
     *
     * @throws IllegalArgumentException saying which setting is wrong, and how
     */
    static NativeEngine load(Path library, Path modelFolder) {
        ModelFolder folder = ModelFolder.of(modelFolder);
        URLClassLoader jars =
                new URLClassLoader(jars(library), ClassLoader.getPlatformClassLoader());
        boolean loaded = false;
        try {
            VoskApi api = VoskApi.in(jars);
            var engine = new NativeEngine(jars, api, api.model(folder.path()), folder.rateHz());
            loaded = true;
            return engine;
        } catch (ReflectiveOperationException | LinkageError failure) {
            throw new IllegalArgumentException(
                    VoskSettings.LIBRARY
                            + ": the jars in "
                            + library
                            + " cannot be used on this machine ("
                            + failure
                            + ")",
                    failure);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    VoskSettings.MODEL + ": the library cannot read the model in " + modelFolder,
                    unreadable);
        } finally {
            if (!loaded) {
                close(jars);
            }
        }
    }

    @Override
    public int rateHz() {
        return rateHz;
    }

    @Override
    public Recognition begin() {
        return api.recognition(model, rateHz);
    }

    /** Recognitions that still run keep the model's memory until they are closed. */
    @Override
    public void close() {
        close(model);
        close(jars);
    }

    private static URL[] jars(Path library) {
        List<Path> found = List.of();
        if (Files.isDirectory(library)) {
            try (Stream<Path> files = Files.list(library)) {
                found = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
            } catch (IOException unreadable) {
                throw new IllegalArgumentException(
                        VoskSettings.LIBRARY + ": " + library + " cannot be read", unreadable);
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    VoskSettings.LIBRARY
                            + ": there are no jars in "
                            + library
                            + "; Vosk's and JNA's belong there (docs/providers.md)");
        }
        return found.stream().map(NativeEngine::url).toArray(URL[]::new);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception failure) {
            LOG.log(Level.WARNING, "Vosk does not let go of something", failure);
        }
    }
}
