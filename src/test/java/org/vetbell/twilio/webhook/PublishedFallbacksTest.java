/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vetbell.fake.MemoryClinics;
import org.vetbell.twilio.Accounts;
import org.vetbell.twilio.Harbour;
import org.vetbell.twilio.TwilioSettings;

class PublishedFallbacksTest {
    private final PublishedFallbacks fallbacks = new PublishedFallbacks();

    @Test
    void everyDocumentIsAFileAtStart(@TempDir Path data) {
        fallbacks.write("started", new MemoryClinics(Harbour.clinic()), settings(data));

        assertThat(fallbacks.of(Harbour.clinic()))
                .hasSize(3)
                .allSatisfy(
                        (name, xml) ->
                                assertThat(data.resolve("fallback").resolve(name)).hasContent(xml));
    }

    @Test
    void anUnwritableDirectoryDoesNotStopTheStart(@TempDir Path data) throws Exception {
        Path file = Files.writeString(data.resolve("file"), "in the way");

        fallbacks.write("started", new MemoryClinics(Harbour.clinic()), settings(file));

        assertThat(file).hasContent("in the way");
    }

    private static TwilioSettings settings(Path data) {
        return new TwilioSettings(
                Accounts.of(Optional.empty(), List.of("12345")),
                URI.create("https://voice.example.com"),
                true,
                data,
                true);
    }
}
