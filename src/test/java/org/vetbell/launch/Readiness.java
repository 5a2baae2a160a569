package org.vetbell.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides whether a starting server is ready, still busy or has failed. A server that says it has
 * started while the application does not answer has failed to deploy it: Payara Micro reports
 * itself ready in that case too.
 */
final class Readiness {

    private static final Duration GRACE_AFTER_START = Duration.ofSeconds(10);
    private static final Duration PROBE_DEADLINE = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PROBE_DEADLINE).build();
    private final URI platform;
    private final URI application;
    private final Instant giveUpAt;
    private final String whereToLook;
    private Instant startedAt;

    Readiness(URI platformHealth, Launch launch, Duration deadline) {
        this.platform = URI.create(platformHealth + "/ready");
        this.application = Vetbell.health(launch.base());
        this.whereToLook = launch.whereToLook();
        this.giveUpAt = Instant.now().plus(deadline);
    }

    boolean reached(boolean serverStarted) throws InterruptedException {
        if (serverStarted && answers(application) && answers(platform)) {
            return true;
        }
        Instant now = Instant.now();
        if (serverStarted && startedAt == null) {
            startedAt = now;
        }
        if (startedAt != null && now.isAfter(startedAt.plus(GRACE_AFTER_START))) {
            throw new LaunchFailed(
                    "The deployment failed: the server started, but Vetbell does not answer at "
                            + application
                            + ": "
                            + whereToLook);
        }
        if (now.isAfter(giveUpAt)) {
            throw new LaunchFailed("The server did not start in time: " + whereToLook);
        }
        return false;
    }

    private boolean answers(URI uri) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PROBE_DEADLINE).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
