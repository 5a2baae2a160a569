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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix of one rung: what becomes of callers when something that stands for it fails. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FaultsOfARung {
    private final Findings findings;
    private final boolean conversing;
    private final Row fair;
    private Cascade cascade;

    /**
     * @param conversing whether calls begin with a model that hears and speaks by itself
     * @param fair a call in which nothing goes wrong
     */
    FaultsOfARung(String rung, boolean conversing, Row fair) {
        this.findings = new Findings(rung);
        this.conversing = conversing;
        this.fair = fair;
    }

    /** What is to go wrong, a call each. */
    abstract List<Row> rows();

    @BeforeAll
    void aServerWithServices() {
        cascade = new Cascade(conversing);
        // The first calls of a server load classes while their callers wait.
        int calls = 0;
        while (Trial.of(fair, cascade).failure().isPresent()) {
            assertThat(++calls).as("calls that went wrong by themselves").isLessThan(3);
        }
    }

    @AfterAll
    void itEnds() throws IOException, InterruptedException {
        cascade.close();
        findings.report(Path.of("target", "faults"));
    }

    @AfterEach
    void nothingWasSaidThatTheServicesWouldRefuse() {
        assertThat(cascade.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void whateverFailsTheCallerIsAnsweredAndNotLeftInSilence(Row row) {
        Finding found = Trial.of(row, cascade);
        findings.add(found);

        assertThat(found.failure()).isEmpty();
        assertThat(found.silence()).as(found.transcript()).isLessThanOrEqualTo(Limits.SILENCE);
        assertThat(found.rungChange().orElse(Duration.ZERO))
                .as(found.transcript())
                .isLessThanOrEqualTo(Limits.RUNG_CHANGE);
    }
}
