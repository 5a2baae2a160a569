/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The token and password of the installation that is called: the environment's, else those {@code
 * -Prun} wrote.
 */
public final class Secrets {

    /** The account {@code -Prun} uses when none is set. */
    private static final String SAMPLE_ACCOUNT = "AC00000000000000000000000000000001";

    private final Given given;
    private final Path dataDir;

    public Secrets(Given given) {
        this.given = given;
        this.dataDir = Path.of(given.variable("VETBELL_DATA_DIR").orElse("data"));
    }

    String accountSid() {
        return given.variable("TWILIO_ACCOUNT_SID").orElse(SAMPLE_ACCOUNT);
    }

    /**
     * @throws BadOption when there is none: nothing could be signed
     */
    String authToken() {
        Path file = dataDir.resolve("twilio-auth-token");
        return given.variable("TWILIO_AUTH_TOKEN")
                .or(() -> content(file))
                .orElseThrow(
                        () ->
                                new BadOption(
                                        "There is no token to sign with. Start Vetbell first with"
                                                + " ./mvnw -Prun, which writes one to "
                                                + file
                                                + ", or set TWILIO_AUTH_TOKEN."));
    }

    public String adminUser() {
        return given.variable("VETBELL_ADMIN_USER").orElse("admin");
    }

    public Optional<String> adminPassword() {
        return given.variable("VETBELL_ADMIN_PASSWORD")
                .or(() -> content(dataDir.resolve("admin-password")));
    }

    private static Optional<String> content(Path file) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new BadOption("Cannot read " + file, e);
        }
    }
}
