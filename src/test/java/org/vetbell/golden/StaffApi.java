/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.vetbell.phone.BadOption;

/** The staff API of a running Vetbell, as its administrator uses it. */
final class StaffApi {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private final String authorization;

    /**
     * @param server the server's address, without a slash at the end
     */
    StaffApi(String server, String user, String password) {
        this.server = server;
        byte[] credentials = (user + ":" + password).getBytes(UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /**
     * What {@code path} gives; empty when there is no such thing.
     *
     * @throws BadOption when the server cannot be reached or does not let us in
     */
    Optional<byte[]> get(String path) {
        HttpResponse<byte[]> answer = ask(path);
        return switch (answer.statusCode()) {
            case OK -> Optional.of(answer.body());
            case NOT_FOUND -> Optional.empty();
            default ->
                    throw new BadOption(
                            "%s%s answered HTTP %d. Is the administrator's password the server's?"
                                    .formatted(server, path, answer.statusCode()));
        };
    }

    Optional<String> text(String path) {
        return get(path).map(bytes -> new String(bytes, UTF_8));
    }

    Optional<JsonObject> json(String path) {
        return get(path)
                .map(
                        bytes -> {
                            try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
                                return reader.readObject();
                            }
                        });
    }

    private HttpResponse<byte[]> ask(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server + path))
                        .timeout(LIMIT)
                        .header("Authorization", authorization)
                        .build();
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new BadOption(
                    "Nobody answers at "
                            + server
                            + ". Is Vetbell running? -Dport=… or -Durl=… says where.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadOption("interrupted", e);
        }
    }
}
