/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vetbell.hostile.Mangled;

/** Whatever stands in a clinics file is practices, or is refused with the file's name. */
class HostileClinicsProperties {
    private static final StoreSettings.Database UNUSED =
            new StoreSettings.Database("jdbc:h2:mem:unused", "", "");

    private final Path file = Files.createTempFile("clinics", ".json");

    HostileClinicsProperties() throws IOException {
        file.toFile().deleteOnExit();
    }

    @Property(tries = 2_000)
    void aFileIsReadOrRefusedByName(@ForAll("files") String text) throws IOException {
        Files.writeString(file, text.replaceAll("[\ud800-\udfff]", "?"));
        var settings =
                new StoreSettings(
                        file.getParent(),
                        UNUSED,
                        Optional.of(file),
                        false,
                        StoreSettings.Tapes.NONE,
                        Duration.ofDays(30));
        try {
            assertThat(ClinicFile.documents(settings)).isNotNull();
        } catch (BadClinics refused) {
            assertThat(refused).hasMessageContaining(file.toString());
        }
    }

    @Provide
    Arbitrary<String> files() throws IOException {
        try (var sample = ClinicFile.class.getResourceAsStream("/vetbell/sample-clinics.json")) {
            return Mangled.anyOf(List.of(new String(sample.readAllBytes())));
        }
    }
}
