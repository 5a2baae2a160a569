/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.vetbell.clinic.Clinic;
import org.vetbell.port.Clinics;
import org.vetbell.port.FallbackDocuments;
import org.vetbell.twilio.TwilioSettings;
import org.vetbell.twilio.twiml.FallbackDocument;

/**
 * Writes every clinic's fallback documents into the data directory at start, ready to be published
 * somewhere that does not depend on this server.
 */
@Dependent
class PublishedFallbacks implements FallbackDocuments {
    private static final System.Logger LOG = System.getLogger(PublishedFallbacks.class.getName());

    @Override
    public Map<String, String> of(Clinic clinic) {
        return FallbackDocument.of(clinic);
    }

    /** A disk that cannot be written to is no reason not to answer the telephone. */
    void write(
            @Observes
                    @Priority(Interceptor.Priority.LIBRARY_AFTER + 1)
                    @Initialized(ApplicationScoped.class)
                    Object started,
            Clinics clinics,
            TwilioSettings settings) {
        Path directory = settings.dataDir().resolve("fallback");
        try {
            Files.createDirectories(directory);
            for (Clinic clinic : clinics.all()) {
                write(directory, of(clinic));
            }
        } catch (IOException unwritable) {
            LOG.log(Level.WARNING, "fallback documents were not written", unwritable);
        }
    }

    private static void write(Path directory, Map<String, String> documents) throws IOException {
        for (Map.Entry<String, String> document : documents.entrySet()) {
            Files.writeString(directory.resolve(document.getKey()), document.getValue());
        }
    }
}
