/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallId;
import org.vetbell.call.Rung;
import org.vetbell.clinic.ClinicId;
import org.vetbell.desk.LiveCall;
import org.vetbell.twilio.FakeDesk;
import org.vetbell.twilio.Harbour;

class SessionsResourceTest {
    private final FakeDesk desk = new FakeDesk();

    @Test
    void listsEveryLiveCallWithItsAge() {
        desk.shows(
                new LiveCall(
                        new CallId("CA1"),
                        new ClinicId("harbour-vets"),
                        "***199",
                        "LISTENING",
                        Rung.R2_CARRIER_SPEECH,
                        Instant.parse("2026-11-23T02:00:00Z"),
                        "CallerSaid"));

        assertThat(
                        new SessionsResource(desk, () -> Instant.parse("2026-11-23T02:01:30Z"))
                                .sessions())
                .containsExactly(
                        new SessionsResource.Session(
                                "CA1",
                                "harbour-vets",
                                "LISTENING",
                                "R2",
                                "2026-11-23T02:00:00Z",
                                90,
                                "CallerSaid",
                                "***199"));
    }

    @Test
    void healthIsMinimal() {
        assertThat(new HealthResource(desk, Harbour.settings()).health())
                .isEqualTo(new HealthResource.Health("UP", 0, "R2", "checked"));
    }
}
