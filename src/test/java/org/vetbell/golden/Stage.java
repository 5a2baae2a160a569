/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.golden;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.vetbell.audio.Tape;
import org.vetbell.launch.OwnServer;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.Surroundings;
import org.vetbell.phone.SampleClinic;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.carrier.Carrier;
import org.vetbell.phone.carrier.CarrierQuirks;
import org.vetbell.phone.carrier.CarrierSettings;
import org.vetbell.phone.carrier.Voices;
import org.vetbell.phone.scenario.HttpStaffDesk;
import org.vetbell.phone.scenario.Scenario;
import org.vetbell.phone.scenario.ScenarioReader;
import org.vetbell.phone.scenario.Script;
import org.vetbell.phone.scenario.Stored;
import org.vetbell.phone.wire.Endpoints;

/** A Vetbell of its own that keeps tapes, and scenarios played on it. */
final class Stage implements AutoCloseable {

    private static final Duration STORED_WITHIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final OwnServer server;
    private final RunningVetbell vetbell;
    private final StaffApi api;

    private Stage(OwnServer server) {
        this.server = server;
        this.vetbell = server.vetbell();
        this.api =
                new StaffApi(vetbell.publicBaseUrl(), vetbell.adminUser(), vetbell.adminPassword());
    }

    /** Starts the packaged WAR with fresh data and the sample clinics. */
    static Stage open() {
        return new Stage(OwnServer.start("golden", Surroundings::keepingTapes));
    }

    /**
     * Plays a scenario to its end and fetches what was recorded.
     *
     * @throws org.vetbell.phone.scenario.ScenarioFailed when the call did not go as the scenario
     *     says
     */
    GoldenCall play(String name, String text) {
        Scenario scenario = ScenarioReader.read(name, text);
        SampleClinic clinic = SampleClinic.named(scenario.clinic());
        var script = new Script(scenario.steps());
        Carrier carrier = carrier();
        CallReport report =
                carrier.call(carrier.dial(clinic.caller(), clinic.number(scenario.rung())), script);
        String id = report.call().callSid();
        script.finish(report.end(), new Stored(staff(), id));
        if (!report.violations().isEmpty()) {
            throw new NotRecorded("the carrier would complain: " + report.violations());
        }
        return recorded(id);
    }

    @Override
    public void close() {
        server.close();
    }

    /** The end of the call and of its tape are stored shortly after the caller is gone. */
    private GoldenCall recorded(String id) {
        long deadline = System.nanoTime() + STORED_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            StoredCall stored = StoredCall.of(api, id);
            if (stored.ended()) {
                GoldenCall call = stored.fetch(Optional.empty());
                if (!call.sound().ending().equals(Tape.BROKEN_OFF)) {
                    return call;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new NotRecorded("the end of the call was not stored in time");
    }

    private Carrier carrier() {
        return new Carrier(
                new CarrierSettings(
                        Endpoints.direct(vetbell.publicBaseUrl()),
                        vetbell.accountSid(),
                        vetbell.authToken(),
                        CarrierQuirks.usual(),
                        Voices.audible()));
    }

    private HttpStaffDesk staff() {
        return new HttpStaffDesk(
                vetbell.publicBaseUrl(), vetbell.adminUser(), vetbell.adminPassword());
    }
}
