/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Reads the staff API with HTTP Basic credentials. */
public final class HttpStaffDesk implements StaffDesk {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String serverBase;
    private final String authorization;

    public HttpStaffDesk(String serverBase, String user, String password) {
        this.serverBase = serverBase;
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    @Override
    public String read(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(serverBase + path))
                        .timeout(LIMIT)
                        .header("Authorization", authorization)
                        .header("Accept", "application/json")
                        .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? response.body()
                    : "HTTP " + response.statusCode() + " from " + path;
        } catch (IOException e) {
            return "no answer from " + path;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
