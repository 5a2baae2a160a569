/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.fake.MapConfig;

/** The JSON of single practices, for tests outside the store. */
public final class ClinicDocuments {
    private static final Map<String, ?> READABLE = Map.of(JsonGenerator.PRETTY_PRINTING, true);

    private ClinicDocuments() {}

    /** The practice that {@code document} describes. */
    public static Clinic read(String document) {
        return ClinicFormat.read(new JsonPart("the clinic", ClinicFile.parse(document)));
    }

    /** The document of a practice in a file of practices, or without one in the samples. */
    public static Optional<String> find(Optional<String> file, ClinicId clinic) {
        Map<String, String> settings =
                file.map(f -> Map.of("VETBELL_CLINICS_FILE", f)).orElse(Map.of());
        return ClinicFile.documents(StoreSettings.from(new MapConfig(settings))).stream()
                .filter(d -> d.asJsonObject().getString("id").strip().equals(clinic.value()))
                .map(ClinicDocuments::text)
                .findFirst();
    }

    private static String text(JsonValue document) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(READABLE).createWriter(text)) {
            writer.write(document);
        }
        return text.toString().strip() + "\n";
    }
}
