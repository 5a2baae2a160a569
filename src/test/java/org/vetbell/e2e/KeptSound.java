/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vetbell.launch.RunningVetbell;

/** What staff get to hear of what was recorded, once it is here. */
final class KeptSound {
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final RunningVetbell vetbell;

    KeptSound(RunningVetbell vetbell) {
        this.vetbell = vetbell;
    }

    byte[] untilThere(String path) throws Exception {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        HttpResponse<byte[]> answer = get(path);
        while (answer.statusCode() == 404) {
            assertThat(System.nanoTime()).as("time ran out").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            answer = get(path);
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    HttpResponse<byte[]> get(String path) throws Exception {
        String user = vetbell.adminUser() + ':' + vetbell.adminPassword();
        String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        URI uri = vetbell.base().resolve(path);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(uri).header("Authorization", "Basic " + basic).build(),
                    BodyHandlers.ofByteArray());
        }
    }

    /** Where the newest message can be heard, as the staff's list of messages has it. */
    static String newestMessage(String messages) {
        Matcher id = Pattern.compile("\"id\":(\\d+)").matcher(messages);
        assertThat(id.find()).isTrue();
        return "/api/messages/" + id.group(1) + "/audio";
    }

    static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time ran out").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
