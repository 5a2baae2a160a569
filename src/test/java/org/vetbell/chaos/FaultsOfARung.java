/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
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
    private final Supplier<World> worlds;
    private final Row fair;
    private World world;

    /**
     * @param worlds makes the application and its services
     * @param fair a call in which nothing goes wrong
     */
    FaultsOfARung(String rung, Supplier<World> worlds, Row fair) {
        this.findings = new Findings(rung);
        this.worlds = worlds;
        this.fair = fair;
    }

    /** What is to go wrong, a call each. */
    abstract List<Row> rows();

    @BeforeAll
    void aServerWithServices() {
        world = worlds.get();
        // The first calls of a server load classes while their callers wait.
        int calls = 0;
        while (Trial.of(fair, world).failure().isPresent()) {
            assertThat(++calls).as("calls that went wrong by themselves").isLessThan(3);
        }
    }

    @AfterAll
    void itEnds() throws IOException, InterruptedException {
        world.close();
        findings.report(Path.of("target", "faults"));
    }

    @AfterEach
    void nothingWasSaidThatTheServicesWouldRefuse() {
        assertThat(world.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void whateverFailsTheCallerIsAnsweredAndNotLeftInSilence(Row row) {
        Finding found = Trial.of(row, world);
        findings.add(found);

        assertThat(found.failure()).isEmpty();
        assertThat(found.silence()).as(found.transcript()).isLessThanOrEqualTo(Limits.SILENCE);
        assertThat(found.rungChange().orElse(Duration.ZERO))
                .as(found.transcript())
                .isLessThanOrEqualTo(Limits.RUNG_CHANGE);
    }
}
