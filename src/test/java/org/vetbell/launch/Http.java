package org.vetbell.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;

/** The few requests end-to-end tests make that are not Twilio's. */
public final class Http {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .connectTimeout(DEADLINE)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    private Http() {}

    public static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return send(request(uri));
    }

    /** GET with HTTP Basic credentials. */
    public static HttpResponse<String> get(URI uri, String user, String password)
            throws IOException, InterruptedException {
        String credentials = user + ":" + password;
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
        return send(request(uri).header("Authorization", "Basic " + encoded));
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(DEADLINE);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
