/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The file of practices that an empty database begins with. */
final class ClinicFile {
    private static final String SAMPLE = "/vetbell/sample-clinics.json";
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private ClinicFile() {}

    /** The documents of the configured file, else of the samples, else none. */
    static List<JsonValue> documents(StoreSettings settings) {
        if (settings.clinicsFile().isPresent()) {
            var file = settings.clinicsFile().get();
            return read("VETBELL_CLINICS_FILE " + file, () -> Files.newInputStream(file));
        }
        return settings.sampleClinics()
                ? read("the sample practices", () -> ClinicFile.class.getResourceAsStream(SAMPLE))
                : List.of();
    }

    /**
     * The documents of that file.
     *
     * @param name for complaints
     * @throws BadClinics when they are none
     */
    static List<JsonValue> read(String name, Source source) {
        try {
            JsonValue whole = parse(source);
            List<JsonPart> clinics =
                    new JsonPart("document", whole)
                            .only(Set.of("clinics"))
                            .optional("clinics")
                            .map(c -> new JsonPart("clinics", c.value()))
                            .map(JsonPart::items)
                            .orElseThrow(() -> new BadClinics("lacks \"clinics\""));
            ClinicDirectory.of(clinics);
            return clinics.stream().map(JsonPart::value).toList();
        } catch (BadClinics e) {
            throw e.in(name);
        } catch (IOException | JsonException e) {
            throw new BadClinics(name + ": " + e.getMessage(), e);
        }
    }

    /** One JSON value, as it stands alone. */
    static JsonValue parse(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    private static JsonValue parse(Source source) throws IOException {
        try (InputStream in = Optional.ofNullable(source.open()).orElseThrow(IOException::new);
                JsonReader reader = READERS.createReader(in)) {
            return reader.readValue();
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException e) {
            // What is nested too deeply a parser refuses with an exception of its own.
            throw new JsonException(e.getMessage(), e);
        }
    }

    /** Where a file is. */
    interface Source {
        InputStream open() throws IOException;
    }
}
