/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.NotFoundException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.MemoryClinics;
import org.vetbell.fake.SampleClinics;

class ClinicsResourceTest {
    private final ClinicsResource resource =
            new ClinicsResource(
                    new MemoryClinics(SampleClinics.harbour()),
                    clinic -> {
                        Map<String, String> files = new LinkedHashMap<>();
                        files.put(clinic.id() + ".xml", "abc");
                        files.put(clinic.id() + "-goodbye.xml", "");
                        return files;
                    });

    @Test
    void checksumsAreThoseOfTheDocuments() {
        assertThat(resource.checksums("harbour"))
                .isEqualTo(
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
                                + "  harbour.xml\n"
                                + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                                + "  harbour-goodbye.xml\n");
    }

    @Test
    void nobodyElsesAreGiven() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> resource.checksums("birchwood"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> resource.checksums("../harbour"));
    }
}
