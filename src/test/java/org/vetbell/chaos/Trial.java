/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import java.time.Duration;
import java.util.Optional;
import org.vetbell.e2e.Exchange;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.scenario.ScenarioFailed;

/** A call in which something goes wrong. */
final class Trial {
    private Trial() {}

    /** Lets the caller of the row call, and measures what they hear. */
    static Finding of(Row row, World world) {
        world.prepare(row);
        try {
            CallReport report = new Exchange(world.vetbell()).play(row.steps());
            var silence = new OwedSilence(report);
            return new Finding(
                    row,
                    failure(row, world, report),
                    silence.longest(),
                    silence.rungChange(),
                    report.transcript());
        } catch (ScenarioFailed failed) {
            return new Finding(
                    row, Optional.of(failed.getMessage()), Duration.ZERO, Optional.empty(), "");
        } finally {
            world.recover();
        }
    }

    private static Optional<String> failure(Row row, World world, CallReport report) {
        if (!report.violations().isEmpty()) {
            return Optional.of("the carrier complained: " + report.violations());
        }
        return world.wentWrong(row) ? Optional.empty() : Optional.of("nothing went wrong");
    }
}
