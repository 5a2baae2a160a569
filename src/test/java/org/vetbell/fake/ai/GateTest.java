/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateTest {
    private final FakeChat provider = FakeChat.listening();
    private final Gate gate = Gate.before(provider.url());

    @AfterEach
    void close() throws IOException {
        gate.close();
        provider.close();
    }

    @Test
    void openItLetsEverythingThrough() throws Exception {
        assertThat(ask().body()).contains("Certainly.");
        assertThat(gate.turnedAway()).isZero();
    }

    @Test
    void whereNobodyListensNothingConnects() throws IOException {
        gate.refuse();

        assertThatThrownBy(this::ask).isInstanceOf(ConnectException.class);
        assertThat(gate.turnedAway()).isPositive();
    }

    @Test
    void itAnswersInTheProvidersPlace() throws Exception {
        gate.answer(429, "Retry-After: 2");
        HttpResponse<String> answer = ask();

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(provider.requests()).isEmpty();
        assertThat(gate.turnedAway()).isEqualTo(1);
    }

    @Test
    void itBreaksOff() {
        gate.breakOff();

        assertThatThrownBy(this::ask).isInstanceOf(IOException.class);
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void itSwallows() {
        gate.swallow();

        assertThatThrownBy(this::ask).isInstanceOf(HttpTimeoutException.class);
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void itOpensAgain() throws Exception {
        gate.refuse();
        gate.open();
        assertThat(ask().statusCode()).isEqualTo(200);
        gate.answer(500);
        gate.open();

        assertThat(ask().statusCode()).isEqualTo(200);
        assertThat(gate.turnedAway()).isZero();
    }

    @Test
    void severalServicesHaveOneAddress() throws Exception {
        try (FakeChat other = FakeChat.listening();
                Gate both = Gate.before(Map.of("/v1/", provider.url(), "/v2/", other.url()), 0)) {
            assertThat(ask(both.url() + "/v2/chat/completions").statusCode()).isEqualTo(404);
            assertThat(ask(both.url() + "/v1/chat/completions").statusCode()).isEqualTo(200);
            assertThat(provider.requests()).hasSize(1);
            assertThatThrownBy(() -> ask(both.url() + "/v3/")).isInstanceOf(IOException.class);
        }
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        return ask(gate.url() + "/v1/chat/completions");
    }

    /** On a connection of its own: one that is kept may break while it is used again. */
    private static HttpResponse<String> ask(String url) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(Duration.ofSeconds(1))
                        .POST(BodyPublishers.ofString("{\"messages\":[{\"content\":\"hello\"}]}"))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
