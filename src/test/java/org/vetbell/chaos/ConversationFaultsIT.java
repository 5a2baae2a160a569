/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model that hears and speaks by itself, and what becomes of callers when it fails. */
@Tag("faults")
@EnabledIfSystemProperty(
        named = "vetbell.chaos",
        matches = "true",
        disabledReason = "in full by -Pchaos; every build plays the faults of ConversationIT")
class ConversationFaultsIT {
    private static final Findings FINDINGS = new Findings("conversation");

    private static Cascade cascade;

    @BeforeAll
    static void aServerWithServices() throws IOException, InterruptedException {
        cascade = new Cascade(true);
        // The first calls of a server load classes while their callers wait.
        int calls = 0;
        while (Trial.of(Rows.fairConversation(), cascade).failure().isPresent()) {
            assertThat(++calls).as("calls that went wrong by themselves").isLessThan(3);
        }
    }

    @AfterAll
    static void itEnds() throws IOException, InterruptedException {
        cascade.close();
        FINDINGS.report(Path.of("target", "faults"));
    }

    static List<Row> rows() {
        return Rows.ofTheConversation();
    }

    @AfterEach
    void nothingWasSaidThatTheServicesWouldRefuse() {
        assertThat(cascade.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void whateverFailsTheCallerIsAnsweredAndNotLeftInSilence(Row row) {
        Finding found = Trial.of(row, cascade);
        FINDINGS.add(found);

        assertThat(found.failure()).isEmpty();
        assertThat(found.silence()).as(found.transcript()).isLessThanOrEqualTo(Limits.SILENCE);
        assertThat(found.rungChange().orElse(Duration.ZERO))
                .as(found.transcript())
                .isLessThanOrEqualTo(Limits.RUNG_CHANGE);
    }
}
