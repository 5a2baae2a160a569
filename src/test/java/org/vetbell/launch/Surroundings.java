package org.vetbell.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment Vetbell is run in from the terminal: what the caller has set stays, and what a
 * first run lacks is given a local default. Secrets that are missing are generated once into
 * private files of the data directory, so that signatures and sign-in are on from the first minute.
 *
 * @param dataDir where everything durable lies
 * @param variables the environment variables for the server
 */
public record Surroundings(Path dataDir, Map<String, String> variables) {

    static final String AUTH_TOKEN_FILE = "twilio-auth-token";
    static final String ADMIN_PASSWORD_FILE = "admin-password";

    /** Documented sample, used where no account is configured. */
    static final String SAMPLE_ACCOUNT = "AC00000000000000000000000000000001";

    private static final List<String> LIMITS =
            List.of(
                    "VETBELL_LIMITS_CALLS_PER_CALLER_PER_HOUR",
                    "VETBELL_LIMITS_ANONYMOUS_CALLS_PER_CLINIC_PER_HOUR",
                    "VETBELL_LIMITS_CALLS_PER_CLINIC_PER_MINUTE",
                    "VETBELL_LIMITS_REFUSALS_PER_ADDRESS_PER_MINUTE",
                    "VETBELL_LIMITS_API_REQUESTS_PER_ADDRESS_PER_MINUTE");

    static Surroundings of(Map<String, String> given, int port) throws IOException {
        Path dataDir = Path.of(given.getOrDefault("VETBELL_DATA_DIR", "data")).toAbsolutePath();
        PrivateFile.directory(dataDir);
        Map<String, String> variables = new HashMap<>();
        variables.put("VETBELL_DATA_DIR", dataDir.toString());
        variables.put("PUBLIC_BASE_URL", "http://localhost:" + port);
        variables.put("TWILIO_ACCOUNT_SID", SAMPLE_ACCOUNT);
        variables.put("VETBELL_ADMIN_USER", "admin");
        // Whoever tries Vetbell, or loads it, calls from one number and one address.
        LIMITS.forEach(limit -> variables.put(limit, "0"));
        // The carrier knows neither the recordings nor the calls of an account that is made up.
        boolean real = !given.getOrDefault("TWILIO_ACCOUNT_SID", "").isBlank();
        variables.put("VETBELL_RECORDINGS_FETCH", Boolean.toString(real));
        variables.put("VETBELL_TWILIO_STEER", Boolean.toString(real));
        for (Map.Entry<String, String> variable : given.entrySet()) {
            if (variables.containsKey(variable.getKey()) && !variable.getValue().isBlank()) {
                variables.put(variable.getKey(), variable.getValue());
            }
        }
        variables.put("VETBELL_DATA_DIR", dataDir.toString());
        addSecret(variables, given, "TWILIO_AUTH_TOKEN", dataDir.resolve(AUTH_TOKEN_FILE));
        addSecret(variables, given, "VETBELL_ADMIN_PASSWORD", dataDir.resolve(ADMIN_PASSWORD_FILE));
        return new Surroundings(dataDir, Map.copyOf(variables));
    }

    /** Random secrets and a data directory of their own, for a server only this machine reaches. */
    public static Surroundings forTests(Path dataDir, int port) throws IOException {
        return of(
                Map.of(
                        "VETBELL_DATA_DIR",
                        dataDir.toString(),
                        "PUBLIC_BASE_URL",
                        "http://127.0.0.1:" + port,
                        "VETBELL_ADMIN_USER",
                        "pat"),
                port);
    }

    /** The same, with callers' sound kept so that their calls can be replayed. */
    public Surroundings keepingTapes() {
        return with("VETBELL_TAPE_KEEP", "true");
    }

    /** The same, with one more environment variable. */
    public Surroundings with(String name, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(name, value);
        return new Surroundings(dataDir, Map.copyOf(more));
    }

    private static void addSecret(
            Map<String, String> variables, Map<String, String> given, String name, Path file)
            throws IOException {
        String value = given.getOrDefault(name, "");
        variables.put(name, value.isBlank() ? PrivateFile.secret(file) : value);
    }
}
