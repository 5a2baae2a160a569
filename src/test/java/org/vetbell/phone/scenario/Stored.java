/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Looks up what a call left behind, again and again until it is there or the time is over. */
public final class Stored {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final StaffDesk desk;
    private final String callSid;

    /**
     * @param callSid stands for {@code {call}} in paths and in literal words
     */
    public Stored(StaffDesk desk, String callSid) {
        this.desk = desk;
        this.callSid = callSid;
    }

    void expect(Expectation.Stored what, Duration within) {
        String path = ofThisCall(what.path());
        Pattern pattern =
                Pattern.compile(ofThisCall(what.pattern().pattern()), what.pattern().flags());
        long end = System.nanoTime() + within.toNanos();
        String found = desk.read(path);
        while (!pattern.matcher(found).find()) {
            if (System.nanoTime() > end) {
                throw new ScenarioFailed(path + " does not show " + pattern + ": " + found);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            found = desk.read(path);
        }
    }

    private String ofThisCall(String text) {
        return text.replace("{call}", callSid);
    }
}
