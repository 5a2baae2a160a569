/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.recordings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.twilio.Accounts;
import org.vetbell.twilio.Accounts.Credentials;
import org.vetbell.twilio.RetryAfter;

/**
 * Asks the carrier for the file of a recording: {@code GET
 * /2010-04-01/Accounts/{account}/Recordings/{recording}.wav}, with {@code ?RequestedChannels=2} for
 * both sides of a call in a channel each. The address is made here of names whose shape was
 * checked, never taken from a request, and redirections are not followed, so that nobody can send
 * us, or our token, elsewhere. Any thread; blocks as long as it is told to for the answer, and once
 * more as long for its body.
 */
final class RecordingApi {
    private static final System.Logger LOG = System.getLogger(RecordingApi.class.getName());
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int HEADER = 44;

    private final HttpClient http;
    private final URI base;
    private final Accounts accounts;
    private final Waiting waiting;

    /**
     * @param base the carrier's address without a final slash
     */
    RecordingApi(HttpClient http, URI base, Accounts accounts, Waiting waiting) {
        this.waiting = waiting;
        this.http = http;
        this.base = base;
        this.accounts = accounts;
    }

    /**
     * @param bothSides whether caller and agent are wanted in a channel each; the carrier gives a
     *     single one unless it is asked for two
     */
    Fetched fetch(Announced recording, boolean bothSides) throws InterruptedException {
        Optional<Credentials> credentials = accounts.credentials(recording.account());
        if (credentials.isEmpty()) {
            return missed("there is no token for its account");
        }
        try {
            HttpRequest request = request(recording, bothSides, credentials.get());
            return fetched(http.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            return missed("the carrier cannot be reached: " + e.getClass().getSimpleName());
        }
    }

    private HttpRequest request(Announced recording, boolean bothSides, Credentials credentials) {
        String path =
                "/2010-04-01/Accounts/%s/Recordings/%s.wav%s"
                        .formatted(
                                recording.account(),
                                recording.recording(),
                                bothSides ? "?RequestedChannels=2" : "");
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(waiting.patience())
                .header("Authorization", authorization(credentials))
                .header("Accept", "audio/x-wav, audio/wav")
                .build();
    }

    private static String authorization(Credentials credentials) {
        byte[] both = (credentials.user() + ':' + credentials.token()).getBytes(UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    private Fetched fetched(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                return new Fetched.Missed("HTTP " + response.statusCode(), after(response));
            }
            byte[] wav = read(body);
            if (wav.length > LARGEST) {
                return missed("the file is larger than " + LARGEST + " bytes");
            }
            return isWav(wav) ? new Fetched.Sound(wav) : missed("what came is no WAV file");
        }
    }

    /**
     * The client's own deadline ends with the headers: a body that stalls is closed from outside.
     */
    private byte[] read(InputStream body) throws IOException {
        Future<?> closing =
                waiting.clock()
                        .schedule(
                                () -> close(body),
                                waiting.patience().toMillis(),
                                TimeUnit.MILLISECONDS);
        byte[] read = body.readNBytes(LARGEST + 1);
        if (!closing.cancel(false)) {
            throw new InterruptedIOException("the body takes too long");
        }
        return read;
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException already) {
            LOG.log(Level.DEBUG, "a body was over already", already);
        }
    }

    private static boolean isWav(byte[] file) {
        return file.length >= HEADER
                && new String(file, 0, 4, ISO_8859_1).equals("RIFF")
                && new String(file, 8, 4, ISO_8859_1).equals("WAVE");
    }

    private static Optional<Duration> after(HttpResponse<?> response) {
        return RetryAfter.of(response.headers().firstValue("Retry-After"));
    }

    private static Fetched missed(String why) {
        return new Fetched.Missed(why, Optional.empty());
    }

    /** How long is waited, and who says that it was long enough. */
    record Waiting(Duration patience, ScheduledExecutorService clock) {}
}
