/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vetbell.fake.MapConfig;

class StoreSettingsTest {
    @Test
    void databaseLivesInTheDataDirectoryUnlessAnotherIsNamed() {
        StoreSettings settings = settings(Map.of("VETBELL_DATA_DIR", "/srv/vetbell"));
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("/srv/vetbell"));
        assertThat(settings.database().url())
                .startsWith("jdbc:h2:file:/srv/vetbell/vetbell;")
                .contains("WRITE_DELAY=0");
        assertThat(settings.sampleClinics()).isTrue();
        assertThat(settings.clinicsFile()).isEmpty();
    }

    @Test
    void secretsStayOutOfText() {
        StoreSettings settings =
                settings(
                        Map.of(
                                "DATABASE_URL",
                                "jdbc:postgresql://me:hidden1@db/vetbell?password=hidden2",
                                "DATABASE_USER",
                                "vetbell",
                                "DATABASE_PASSWORD",
                                "hidden3"));
        assertThat(settings.toString())
                .contains("jdbc:postgresql://db/vetbell")
                .doesNotContain("hidden");
    }

    @Test
    void otherDatabasesAreRefusedByName() {
        assertThatThrownBy(() -> settings(Map.of("DATABASE_URL", "postgres://db/vetbell")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DATABASE_URL must begin with jdbc:postgresql:");
    }

    @Test
    void missingClinicsFileIsNamed(@TempDir Path directory) {
        Path file = directory.resolve("nobody.json");
        assertThatThrownBy(() -> settings(Map.of("VETBELL_CLINICS_FILE", file.toString())))
                .hasMessageContaining("VETBELL_CLINICS_FILE")
                .hasMessageContaining("nobody.json");
    }

    @Test
    void callersAreNotTapedUnlessAskedFor() {
        assertThat(settings(Map.of()).tapes())
                .isEqualTo(new StoreSettings.Tapes(false, Duration.ofDays(7)));
        assertThat(settings(Map.of("vetbell.tape.keep", "true", "vetbell.tape.days", "2")).tapes())
                .isEqualTo(new StoreSettings.Tapes(true, Duration.ofDays(2)));
    }

    @Test
    void recordingsAreKeptForAMonthUnlessOtherwiseSaid() {
        assertThat(settings(Map.of()).recordings()).isEqualTo(Duration.ofDays(30));
        assertThat(settings(Map.of("vetbell.recordings.days", "90")).recordings())
                .isEqualTo(Duration.ofDays(90));
        for (String days : List.of("0", "366", "for ever")) {
            assertThatThrownBy(() -> settings(Map.of("vetbell.recordings.days", days)))
                    .hasMessageContaining("vetbell.recordings.days")
                    .hasMessageContaining("not " + days);
        }
    }

    @Test
    void wrongSettingsOfTapesAreNamed() {
        assertThatThrownBy(() -> settings(Map.of("vetbell.tape.keep", "yes")))
                .hasMessage("vetbell.tape.keep is true or false, not yes");
        for (String days : List.of("0", "366", "a week", "-1")) {
            assertThatThrownBy(() -> settings(Map.of("vetbell.tape.days", days)))
                    .hasMessageContaining("vetbell.tape.days")
                    .hasMessageContaining("not " + days);
        }
    }

    private static StoreSettings settings(Map<String, String> values) {
        return StoreSettings.from(new MapConfig(values));
    }
}
