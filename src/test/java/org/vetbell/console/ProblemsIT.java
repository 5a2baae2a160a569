/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vetbell.launch.Http;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;

/** What the staff API says to a request that it cannot serve. */
@ExtendWith(SharedServer.class)
class ProblemsIT {

    @Test
    void anUnknownCallIsNotFoundInJson(RunningVetbell vetbell) throws Exception {
        HttpResponse<String> answer = get(vetbell, "/api/calls/CAunknown");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(this::isJson);
        assertThat(answer.body()).contains("\"status\":404");
    }

    @Test
    void aWrongClinicIsNamedInJson(RunningVetbell vetbell) throws Exception {
        HttpResponse<String> answer = get(vetbell, "/api/messages?clinic=NO%20SUCH");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("clinic");
    }

    private static HttpResponse<String> get(RunningVetbell vetbell, String path) throws Exception {
        return Http.get(vetbell.base().resolve(path), vetbell.adminUser(), vetbell.adminPassword());
    }

    private void isJson(String type) {
        assertThat(type).startsWith("application/json");
    }
}
