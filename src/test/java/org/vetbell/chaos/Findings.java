/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The matrix as it turned out, as a table. */
final class Findings {
    private static final String HEAD =
            Finding.LAYOUT.formatted("stage", "fault", "the caller got", "silence", "rung change");

    private final String rung;
    private final List<Finding> findings = new ArrayList<>();

    Findings(String rung) {
        this.rung = rung;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** Prints the table, and leaves it in a file beside the build's other reports. */
    void report(Path directory) throws IOException {
        String table =
                findings.stream()
                        .map(Finding::line)
                        .collect(joining("\n", HEAD + "\n", "\n" + longest() + "\n"));
        System.out.println("\nFaults of the " + rung + "\n" + table);
        Files.writeString(Files.createDirectories(directory).resolve(rung + ".txt"), table);
    }

    private String longest() {
        Duration silence =
                findings.stream()
                        .map(Finding::silence)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
        Duration change =
                findings.stream()
                        .flatMap(finding -> finding.rungChange().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
        return findings.size()
                + " calls; longest silence "
                + silence.toMillis()
                + " ms, slowest rung change "
                + change.toMillis()
                + " ms";
    }
}
