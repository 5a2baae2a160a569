/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.vetbell.phone.carrier.CarrierQuirks;
import org.vetbell.phone.carrier.CarrierSettings;
import org.vetbell.phone.carrier.Voices;
import org.vetbell.phone.scenario.Scenario;
import org.vetbell.phone.scenario.Scenario.Rung;
import org.vetbell.phone.scenario.ScenarioReader;
import org.vetbell.phone.wire.Endpoints;

/**
 * The call that was asked for, all options read.
 *
 * @param scenario empty for a call by hand
 * @param output where the recording and the transcript go
 */
record CallPlan(
        Endpoints endpoints,
        String from,
        String to,
        Optional<Scenario> scenario,
        Path output,
        Secrets secrets) {

    private static final Path SCENARIOS = Path.of("src", "test", "resources", "scenarios");

    /**
     * @throws BadOption when an option makes no sense
     */
    static CallPlan of(Given given) {
        Optional<Scenario> scenario = given.option("scenario").map(CallPlan::scenario);
        SampleClinic clinic =
                SampleClinic.named(
                        given.option("clinic")
                                .or(() -> scenario.map(Scenario::clinic))
                                .orElse("harbour"));
        Rung rung =
                given.option("rung")
                        .map(CallPlan::rung)
                        .or(() -> scenario.map(Scenario::rung))
                        .orElse(Rung.GATHER);
        return new CallPlan(
                endpoints(given),
                given.option("from").orElse(clinic.caller()),
                given.option("to").orElseGet(() -> clinic.number(rung)),
                scenario,
                Path.of(given.option("out").orElse("target/call")),
                new Secrets(given));
    }

    CarrierSettings carrier() {
        return new CarrierSettings(
                endpoints,
                secrets.accountSid(),
                secrets.authToken(),
                CarrierQuirks.usual(),
                Voices.audible());
    }

    private static Endpoints endpoints(Given given) {
        String port = given.option("port").or(() -> given.variable("PORT")).orElse("8080");
        String server = given.option("url").orElse("http://localhost:" + port);
        return new Endpoints(given.variable("PUBLIC_BASE_URL").orElse(server), server);
    }

    private static Rung rung(String name) {
        try {
            return Rung.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadOption("There is no rung '" + name + "': gather or media", e);
        }
    }

    /** A shipped scenario by name, or any file by its path. */
    private static Scenario scenario(String name) {
        Path shipped = SCENARIOS.resolve(name + ".txt");
        Path file = Files.exists(shipped) ? shipped : Path.of(name);
        try {
            return ScenarioReader.read(name, Files.readString(file));
        } catch (IOException e) {
            throw new BadOption("There is no scenario " + shipped + " and no file " + name, e);
        } catch (IllegalArgumentException e) {
            throw new BadOption(file + ": " + e.getMessage(), e);
        }
    }
}
