/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.vetbell.launch.OwnServer;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.Surroundings;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.carrier.Moment;

/** What we recorded of a call on the media stream, against what the carrier's ear heard of it. */
@Isolated("sound is placed by when it was heard, which servers that start beside it put off")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnRecordingIT {
    private static final Path SAMPLES = Path.of("src/main/resources/vetbell/sample-clinics.json");
    private static final String HARBOUR = "\"id\": \"harbour\",";

    /** Little is said: calls are as long as they take to be spoken. */
    private static final String RECORDING =
            """
             "menu": {"2": "emergency"},
             "recording": {"by": "own", "consent": "ask", "words": "May we record?"},
            """;

    /** The key agrees once the question was heard. */
    private static final String AGREED =
            """
            rung media
            expect agent-speaks within 5s
            expect silence 1s within 60s
            keys 1
            expect agent-speaks within 5s
            wait 1s
            """;

    private static final String INTERRUPTED =
            AGREED
                    + """
                    say Excuse me, I have a question
                    expect clear within 5s
                    expect agent-speaks within 15s
                    wait 1s
                    """;

    private OwnServer server;
    private RunningVetbell vetbell;

    @BeforeAll
    void aServerWhoseClinicRecordsItsCalls() {
        server = OwnServer.start("own-recording", OwnRecordingIT::recording);
        vetbell = server.vetbell();
    }

    @AfterAll
    void end() {
        if (server != null) {
            server.close();
        }
    }

    private static Surroundings recording(Surroundings given) {
        try {
            String sample = Files.readString(SAMPLES);
            assertThat(sample).contains(HARBOUR);
            Path clinics = given.dataDir().resolve("clinics.json");
            Files.writeString(clinics, sample.replace(HARBOUR, HARBOUR + RECORDING));
            return given.with("VETBELL_CLINICS_FILE", clinics.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void bothSidesLieWhereTheyWereHeardAndWhatWasCutOffIsNotThere() throws Exception {
        CallReport report =
                play(
                        INTERRUPTED
                                + "hangup\n"
                                + "expect api /api/calls/{call} contains /\"sha256\":\"[0-9a-f]{64}\"/"
                                + " within 20s\n");

        assertThat(report.violations()).as(report.transcript()).isEmpty();
        assertThat(report.noticed(Moment.Kind.CLEAR)).isTrue();
        HttpResponse<byte[]> whole = get(report, "");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.headers().firstValue("Content-Type")).hasValue("audio/wav");
        var compared = new RecordedCall(whole.body(), report.tape());
        compared.callerIsTheSame();
        compared.agentIsWhereItWasHeard();
        assertThat(new Exchange(vetbell).staff().read("/api/calls/" + sid(report)))
                .contains(sha256(whole.body()))
                .contains("\"bytes\":" + whole.body().length);
        assertThat(get(report, "bytes=58-157").body())
                .isEqualTo(Arrays.copyOfRange(whole.body(), 58, 158));
        assertThat(get(report, "bytes=58-157").statusCode()).isEqualTo(206);
        assertThat(get(report, "bytes=99999999-").statusCode()).isEqualTo(416);
    }

    @Test
    void aRefusalLeavesNoFile() throws Exception {
        CallReport report =
                play(AGREED + "keys 9\nexpect agent-speaks within 10s\nwait 2s\nhangup\n");

        assertThat(report.violations()).as(report.transcript()).isEmpty();
        assertThat(get(report, "").statusCode()).isEqualTo(404);
        assertThat(files(report)).isEmpty();
    }

    @Test
    void whoeverHangsUpBeforeTheyAgreedIsNotRecorded() throws Exception {
        CallReport report = play("rung media\nexpect agent-speaks within 5s\nwait 2s\nhangup\n");

        assertThat(get(report, "").statusCode()).isEqualTo(404);
        assertThat(files(report)).isEmpty();
    }

    private CallReport play(String steps) {
        return new Exchange(vetbell).play(steps);
    }

    private static String sid(CallReport report) {
        return report.call().callSid();
    }

    private Stream<Path> files(CallReport report) throws IOException {
        Path recordings = vetbell.dataDir().resolve("recordings");
        if (!Files.exists(recordings)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(recordings)) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith(sid(report)))
                    .toList()
                    .stream();
        }
    }

    private HttpResponse<byte[]> get(CallReport report, String range) throws Exception {
        String user = vetbell.adminUser() + ':' + vetbell.adminPassword();
        String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        URI uri = vetbell.base().resolve("/api/calls/" + sid(report) + "/recording");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).header("Authorization", "Basic " + basic);
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        // As browsers ask: to a wish for HTTP/2 Payara answers without the type of the content.
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
