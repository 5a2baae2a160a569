/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.vetbell.clinic.Clinic;
import org.vetbell.port.Clinics;

/**
 * Whatever stands in a file of practices, each can be telephoned and is the same when it is read
 * from the database, or the file is refused by name.
 */
class ClinicsFuzz {
    private static final int LONGEST_COMPLAINT = 10_000;

    @FuzzTest
    void aFileIsReadOrRefusedByName(byte[] file) {
        List<JsonValue> documents;
        try {
            documents = ClinicFile.read("the file", () -> new ByteArrayInputStream(file));
        } catch (BadClinics refused) {
            assertThat(refused).hasMessageStartingWith("the file: ");
            assertThat(refused.getMessage()).hasSizeLessThan(LONGEST_COMPLAINT);
            return;
        }
        Clinics clinics = clinics(documents);
        assertThat(clinics.all()).hasSameSizeAs(documents);
        for (Clinic clinic : clinics.all()) {
            assertThat(clinics.byId(clinic.id())).contains(clinic);
            assertThat(clinic.lines())
                    .allSatisfy(
                            line ->
                                    assertThat(clinics.byInboundNumber(line.number()))
                                            .contains(clinic));
        }
        assertThat(
                        clinics(
                                        documents.stream()
                                                .map(d -> ClinicFile.parse(d.toString()))
                                                .toList())
                                .all())
                .isEqualTo(clinics.all());
    }

    private static Clinics clinics(List<JsonValue> documents) {
        return ClinicDirectory.of(
                documents.stream().map(d -> new JsonPart("stored clinic", d)).toList());
    }
}
