/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;

/** What the verbs of one call work with. */
record CallLine(Webhooks webhooks, Caller caller, CallSound sound, CallLog log, Steering steering) {

    /** The call's smallest step of time. */
    static final Duration TICK = Duration.ofMillis(20);

    Duration now() {
        return sound.clock().elapsed();
    }

    void pass(Duration time) {
        sound.clock().pass(time);
    }

    void callerSays(String words) {
        log.add(Moment.Kind.CALLER, words);
        sound.callerSays(words);
    }

    Next callerHangsUp() {
        log.add(Moment.Kind.CALLER_HANGS_UP, "the caller hangs up");
        return new Next.Over(Ending.CALLER_HUNG_UP);
    }
}
