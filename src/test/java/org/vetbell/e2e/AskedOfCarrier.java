/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import java.util.List;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.rest.RestApi;

/** What the carrier's interface was asked about recordings. */
final class AskedOfCarrier {
    private final RestApi carrier;
    private final RunningVetbell vetbell;

    AskedOfCarrier(RestApi carrier, RunningVetbell vetbell) {
        this.carrier = carrier;
        this.vetbell = vetbell;
    }

    /** Everything of that call; how it was to be recorded is left out. */
    List<String> of(CallReport call) {
        String path = "/Calls/" + call.call().callSid();
        return carrier.asked().stream()
                .filter(asked -> asked.contains(path))
                .map(asked -> asked.replaceFirst(" (Recording|Trim).*", ""))
                .toList();
    }

    /** That a recording of the call begins. */
    String begun(CallReport call) {
        return "POST " + recordings(call) + ".json";
    }

    /** That it pauses. */
    String paused(CallReport call) {
        return "POST %s/Twilio.CURRENT.json Status=paused&PauseBehavior=silence"
                .formatted(recordings(call));
    }

    /** The newest request for a recording. */
    String fetched() {
        return carrier.asked().stream()
                .filter(asked -> asked.startsWith("GET"))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private String recordings(CallReport call) {
        return "/2010-04-01/Accounts/%s/Calls/%s/Recordings"
                .formatted(vetbell.accountSid(), call.call().callSid());
    }
}
