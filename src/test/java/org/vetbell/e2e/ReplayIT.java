/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.launch.Http;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;
import org.vetbell.phone.carrier.CallReport;

/** What a running server recorded of a call comes out of its own replay byte for byte. */
@ExtendWith(SharedServer.class)
class ReplayIT {

    private static final String INTERRUPTION =
            """
            rung media
            expect agent-speaks within 5s
            wait 1s
            say Excuse me, I have a question about my dog
            expect clear within 5s
            expect agent-speaks within 15s
            hangup
            expect api /api/calls/{call}/replay contains /"identical":true/ within 20s
            """;

    private static final int AT_ONCE = 20;
    private static final long LONGEST_CALL_SECONDS = 60;

    private final RunningVetbell vetbell;
    private final Exchange exchange;

    ReplayIT(RunningVetbell vetbell) {
        this.vetbell = vetbell;
        this.exchange = new Exchange(vetbell);
    }

    @Test
    void aCallOnTheStreamWhoseCallerInterrupts() throws IOException, InterruptedException {
        CallReport report = exchange.play(INTERRUPTION);

        assertThat(get(report, "journal").body())
                .contains("\"heard\":true,\"event\":{\"type\":\"SpeechStarted\"");
        assertThat(get(report, "tape").body()).startsWith("VBTAPE1\n");
        assertThat(tapes()).anyMatch(tape -> tape.endsWith(report.call().callSid() + ".tape"));
    }

    @Test
    void manyCallsAtOnceEachFromTheirOwnTape() throws Exception {
        List<Callable<CallReport>> calls =
                Collections.nCopies(AT_ONCE, () -> exchange.play(INTERRUPTION));
        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<CallReport> call :
                    callers.invokeAll(calls, LONGEST_CALL_SECONDS, TimeUnit.SECONDS)) {
                assertThat(call.get().violations()).isEmpty();
            }
        }
    }

    @Test
    void aCallByDocumentsWhoseWordsAreNotAscii() throws IOException, InterruptedException {
        CallReport report =
                exchange.play(
                        """
                        expect "Harbour Vets"
                        say Grüße, my dog Çeşme limps
                        hangup
                        expect api /api/calls/{call}/replay contains /"identical":true/
                        """);

        assertThat(get(report, "journal").body()).contains("Grüße, my dog Çeşme limps");
        assertThat(get(report, "tape").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "tape", "replay"})
    void strangersAreToldNothing(String what) throws IOException, InterruptedException {
        URI path = URI.create(vetbell.publicBaseUrl() + "/api/calls/CA1/" + what);

        assertThat(Http.get(path).statusCode()).isEqualTo(401);
        assertThat(Http.get(path, vetbell.adminUser(), "a guess").statusCode()).isEqualTo(401);
        assertThat(Http.get(path, vetbell.adminUser(), vetbell.adminPassword()).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> get(CallReport report, String what)
            throws IOException, InterruptedException {
        String path = "/api/calls/" + report.call().callSid() + "/" + what;
        return Http.get(
                URI.create(vetbell.publicBaseUrl() + path),
                vetbell.adminUser(),
                vetbell.adminPassword());
    }

    private List<String> tapes() throws IOException {
        try (Stream<Path> files = Files.walk(vetbell.dataDir().resolve("tapes/harbour"))) {
            return files.map(Path::toString).toList();
        }
    }
}
