package org.vetbell.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vetbell.launch.Http;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;

/** What operators and integrators find at the well-known paths, on every server. */
@ExtendWith(SharedServer.class)
class PlatformIT {

    @Test
    void livenessNamesVetbell(RunningVetbell vetbell) throws Exception {
        HttpResponse<String> live = Http.get(URI.create(vetbell.health() + "/live"));

        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(live.body()).contains("\"vetbell\"");
    }

    @Test
    void readinessIsUp(RunningVetbell vetbell) throws Exception {
        assertThat(Http.get(URI.create(vetbell.health() + "/ready")).statusCode()).isEqualTo(200);
    }

    @Test
    void metricsAreServed(RunningVetbell vetbell) throws Exception {
        HttpResponse<String> metrics = Http.get(vetbell.base().resolve("metrics"));

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("# TYPE");
    }

    @Test
    void theApiIsDescribed(RunningVetbell vetbell) throws Exception {
        HttpResponse<String> description = Http.get(vetbell.base().resolve("openapi"));

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("/api/me:", "/twilio/voice:");
        assertThat(description.body()).doesNotContain("/twilio/me:", "/api/voice:");
    }

    @Test
    void theApiCanBeReadByPeople(RunningVetbell vetbell) throws Exception {
        assertThat(Http.get(vetbell.base().resolve("docs")).body()).contains("swagger-ui-bundle");
        assertThat(Http.get(vetbell.base().resolve("docs/swagger-ui-bundle.js")).statusCode())
                .isEqualTo(200);
    }
}
