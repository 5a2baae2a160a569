package org.vetbell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vetbell.launch.Http;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;

@ExtendWith(SharedServer.class)
class SignInIT {

    private RunningVetbell vetbell;
    private URI me;

    @BeforeEach
    void address(RunningVetbell running) {
        vetbell = running;
        me = running.base().resolve("api/me");
    }

    @Test
    void staffPathsAskForASignIn() throws Exception {
        HttpResponse<String> answer = Http.get(me);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).contains("Basic"));
    }

    @Test
    void theBootstrapAdministratorSignsIn() throws Exception {
        HttpResponse<String> answer = Http.get(me, vetbell.adminUser(), vetbell.adminPassword());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"" + vetbell.adminUser() + "\"");
        assertThat(answer.body()).contains("\"admin\":true");
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        assertThat(Http.get(me, vetbell.adminUser(), "guess").statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongNameIsRefused() throws Exception {
        assertThat(Http.get(me, "nobody", vetbell.adminPassword()).statusCode()).isEqualTo(401);
    }
}
