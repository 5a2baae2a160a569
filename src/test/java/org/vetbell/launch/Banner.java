package org.vetbell.launch;

/** What a newcomer reads when Vetbell has started. */
final class Banner {

    private Banner() {}

    static String of(int port, Surroundings surroundings) {
        String base = "http://localhost:" + port;
        String portOption = port == 8080 ? "" : " -Dport=" + port;
        return """

                ------------------------------------------------------------------------
                Vetbell answers at %1$s

                Clinics   Harbour Vets (Sydney)                 +61255500100
                          Birchwood Animal Hospital (New York)  +15550100200
                          both on the media stream as well: +61255500102, +15550100202

                Without any account: the built-in receptionist on the carrier's speech
                recognition, the keypad, messages and appointment requests. On the media
                stream it speaks, takes keys and records, but does not understand words.
                Everything is kept in
                %2$s

                Telephone it, in another terminal:
                  ./mvnw -Pcall%3$s -Dscenario=booking
                  ./mvnw -Pcall%3$s                     (you type, it answers)
                Look inside:
                  curl %1$s/twilio/health
                  curl -u %4$s:$(cat %5$s) %1$s/twilio/sessions
                  %1$s/console/       calls, requests and messages
                  %1$s/docs/          the API, to read and try

                Signed webhooks and sign-in are on. %6$s
                %7$s

                Ctrl-C says goodbye to callers and stops.
                ------------------------------------------------------------------------
                """
                .formatted(
                        base,
                        surroundings.dataDir(),
                        portOption,
                        surroundings.variables().get("VETBELL_ADMIN_USER"),
                        surroundings.dataDir().resolve(Surroundings.ADMIN_PASSWORD_FILE),
                        secrets(surroundings),
                        signIn(surroundings));
    }

    private static String secrets(Surroundings surroundings) {
        return "The secrets this run uses are the\nenvironment's, or else these private files: "
                + surroundings.dataDir().resolve(Surroundings.AUTH_TOKEN_FILE)
                + "\nand "
                + surroundings.dataDir().resolve(Surroundings.ADMIN_PASSWORD_FILE);
    }

    /**
     * A password that was made here is shown to whoever started this; one that was given is not.
     */
    private static String signIn(Surroundings surroundings) {
        String given = System.getenv().getOrDefault("VETBELL_ADMIN_PASSWORD", "");
        String user = surroundings.variables().get("VETBELL_ADMIN_USER");
        return given.isBlank()
                ? "Sign in as %s with the password %s"
                        .formatted(user, surroundings.variables().get("VETBELL_ADMIN_PASSWORD"))
                : "Sign in as %s with the password you set.".formatted(user);
    }
}
