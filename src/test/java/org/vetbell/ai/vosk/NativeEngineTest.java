/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real library; its models are too large to be here. */
class NativeEngineTest {
    @TempDir private static Path library;
    @TempDir private Path folder;
    private Path model;

    @BeforeAll
    static void supply() throws IOException, ReflectiveOperationException, URISyntaxException {
        for (String name : new String[] {"org.vosk.Model", "com.sun.jna.Native"}) {
            Path jar = jar(name);
            Files.copy(jar, library.resolve(jar.getFileName()));
        }
    }

    @BeforeEach
    void layOut() throws IOException {
        model = Files.createDirectory(folder.resolve("model"));
        Files.createDirectory(model.resolve("am"));
        Files.createDirectory(model.resolve("conf"));
        Files.writeString(model.resolve("am/final.mdl"), "this is no model");
        Files.writeString(model.resolve("conf/mfcc.conf"), "--sample-frequency=16000\n");
        Files.writeString(model.resolve("conf/model.conf"), "--min-active=200\n");
    }

    @Test
    void theLibraryIsLoadedOutOfItsJarsAndABrokenModelIsNamed() {
        if (!isMadeForThisMachine()) {
            assertThatThrownBy(() -> NativeEngine.load(library, model))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot be used on this machine");
            return;
        }
        for (int again = 0; again < 2; again++) {
            assertThatThrownBy(() -> NativeEngine.load(library, model))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("vetbell.vosk.model: the library cannot read the model in " + model)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void theCallsThatAreMadeAreThere() throws ReflectiveOperationException, IOException {
        URL[] jars = {jarUrl("org.vosk.Model"), jarUrl("com.sun.jna.Native")};
        try (var loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            if (!isMadeForThisMachine()) {
                assertThatThrownBy(() -> VoskApi.in(loader)).isInstanceOf(LinkageError.class);
                return;
            }
            VoskApi api = VoskApi.in(loader);
            assertThat(api.accept().getReturnType()).isEqualTo(boolean.class);
            assertThat(AutoCloseable.class).isAssignableFrom(api.recognizers().getDeclaringClass());
            assertThat(AutoCloseable.class).isAssignableFrom(api.models().getDeclaringClass());
        }
    }

    @Test
    void aModelThatIsMissingIsNamedBeforeTheLibraryIsLoaded() {
        assertThatThrownBy(() -> NativeEngine.load(library, folder.resolve("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("vetbell.vosk.model: ")
                .hasMessageEndingWith("is no folder");
    }

    @Test
    void aLibraryThatIsMissingIsNamed() throws IOException {
        for (Path empty :
                new Path[] {folder.resolve("none"), Files.createDirectory(folder.resolve("e"))}) {
            assertThatThrownBy(() -> NativeEngine.load(empty, model))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("vetbell.vosk.library: there are no jars in " + empty);
        }
    }

    @Test
    void jarsOfSomethingElseAreNamed() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("some.jar"), "no jar");
        assertThatThrownBy(() -> NativeEngine.load(other, model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("vetbell.vosk.library: the jars in " + other)
                .hasMessageContaining("org.vosk.Model");
    }

    private static boolean isMadeForThisMachine() {
        String machine =
                System.getProperty("os.name").toLowerCase(Locale.ROOT)
                        + " "
                        + System.getProperty("os.arch");
        return machine.matches("(linux|windows.*) (amd64|x86_64)|mac.*");
    }

    private static Path jar(String type) throws ReflectiveOperationException, URISyntaxException {
        return Path.of(jarUrl(type).toURI());
    }

    private static URL jarUrl(String type) throws ReflectiveOperationException {
        // Without its initialisation, which would load the library here.
        return Class.forName(type, false, NativeEngineTest.class.getClassLoader())
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
    }
}
