/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.phone.SampleClinic;
import org.vetbell.phone.carrier.CallIdentity;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.carrier.Carrier;
import org.vetbell.phone.carrier.CarrierQuirks;
import org.vetbell.phone.carrier.CarrierSettings;
import org.vetbell.phone.carrier.LiveCalls;
import org.vetbell.phone.carrier.Voices;
import org.vetbell.phone.scenario.HttpStaffDesk;
import org.vetbell.phone.scenario.Scenario;
import org.vetbell.phone.scenario.ScenarioReader;
import org.vetbell.phone.scenario.Script;
import org.vetbell.phone.scenario.StaffDesk;
import org.vetbell.phone.scenario.Stored;
import org.vetbell.phone.twiml.Stream;
import org.vetbell.phone.twiml.TwimlReader;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.Answer;
import org.vetbell.phone.wire.CarrierHttp;
import org.vetbell.phone.wire.Delivery;
import org.vetbell.phone.wire.Endpoints;
import org.vetbell.phone.wire.Form;

/** The carrier's exchange in front of a running Vetbell, with the sample clinics' numbers. */
public final class Exchange {

    static final String CALLER = "+61491570006";
    static final String HARBOUR = "+61255500100";
    static final String HARBOUR_STREAM = "+61255500102";

    private static final Path SCENARIOS = Path.of("src", "test", "resources", "scenarios");
    private static final Voices VOICES = Voices.audible();

    private final RunningVetbell vetbell;
    private final LiveCalls calls;
    private final Carrier carrier;

    public Exchange(RunningVetbell vetbell) {
        this(vetbell, new LiveCalls());
    }

    /**
     * @param calls where the calls placed here are known to the carrier's interface
     */
    Exchange(RunningVetbell vetbell, LiveCalls calls) {
        this.vetbell = vetbell;
        this.calls = calls;
        this.carrier = carrier(CarrierQuirks.usual());
    }

    Carrier carrier(CarrierQuirks quirks) {
        return new Carrier(
                new CarrierSettings(
                        endpoints(), vetbell.accountSid(), vetbell.authToken(), quirks, VOICES),
                calls);
    }

    Endpoints endpoints() {
        return Endpoints.direct(vetbell.publicBaseUrl());
    }

    /** A client that signs by hand. */
    CarrierHttp http() {
        return carrier.http();
    }

    StaffDesk staff() {
        return new HttpStaffDesk(
                vetbell.publicBaseUrl(), vetbell.adminUser(), vetbell.adminPassword());
    }

    /** Plays a shipped scenario to its end, looking up afterwards what it wants stored. */
    CallReport play(String name, CarrierQuirks quirks) throws IOException {
        return play(Files.readString(SCENARIOS.resolve(name + ".txt")), name, quirks);
    }

    /** Plays steps written in a test. */
    public CallReport play(String steps) {
        return playAs(steps, CarrierQuirks.usual());
    }

    /** The same over a carrier with ways of its own. */
    CallReport playAs(String steps, CarrierQuirks quirks) {
        return play(steps, "steps of a test", quirks);
    }

    CallIdentity dial(String to) {
        return carrier.dial(CALLER, to);
    }

    /** Lets a call ring by hand and returns the answer. */
    Answer ring(CallIdentity call) {
        return post("/twilio/voice", call.parameters("ringing"));
    }

    Answer post(String path, Form form) {
        return http().send(Delivery.post(endpoints().url(path), form));
    }

    /** Rings the number that is answered on the media stream, up to the stream it is offered. */
    StreamOffer offer() {
        CallIdentity call = dial(HARBOUR_STREAM);
        List<Verb> verbs = TwimlReader.read(ring(call)).verbs();
        Verb.Connect connect = (Verb.Connect) verbs.getFirst();
        return new StreamOffer(call, connect.stream());
    }

    /** A stream the application asked for, not yet opened. */
    record StreamOffer(CallIdentity call, Stream stream) {}

    private CallReport play(String text, String name, CarrierQuirks quirks) {
        Scenario scenario = ScenarioReader.read(name, text);
        var script = new Script(scenario.steps());
        Carrier line = carrier(quirks);
        SampleClinic clinic = SampleClinic.named(scenario.clinic());
        CallIdentity call = line.dial(clinic.caller(), clinic.number(scenario.rung()));
        CallReport report = line.call(call, script);
        script.finish(report.end(), new Stored(staff(), report.call().callSid()));
        return report;
    }
}
