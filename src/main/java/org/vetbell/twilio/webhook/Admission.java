/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.vetbell.port.RateLimits;
import org.vetbell.port.RateLimits.Limited;
import org.vetbell.twilio.Happening;
import org.vetbell.twilio.Tally;
import org.vetbell.twilio.twiml.Leg;

/**
 * Whether a call that rings may begin: one caller, or many who hide their number, must not keep a
 * practice's line busy. Whoever is turned away is told so, and can still reach the emergency line.
 */
@Dependent
class Admission {
    private static final System.Logger LOG = System.getLogger(Admission.class.getName());

    private final RateLimits limits;
    private final Tally tally;

    @Inject
    Admission(RateLimits limits, Tally tally) {
        this.limits = limits;
        this.tally = tally;
    }

    boolean admits(Leg leg) {
        String clinic = leg.clinic().id().value();
        boolean admitted = byCaller(leg, clinic) && limits.admits(Limited.CALLS_OF_CLINIC, clinic);
        if (!admitted) {
            tally.count(Happening.CALL_TURNED_AWAY);
            LOG.log(Level.WARNING, "{0}: a call was turned away, there are too many", clinic);
        }
        return admitted;
    }

    /** A call that rings amid more than can be begun: counted, as a log of each would cost more. */
    void putThrough() {
        tally.count(Happening.CALL_PUT_THROUGH);
    }

    private boolean byCaller(Leg leg, String clinic) {
        return leg.callerNumber().isEmpty()
                ? limits.admits(Limited.ANONYMOUS_CALLS_OF_CLINIC, clinic)
                : limits.admits(Limited.CALLS_OF_CALLER, leg.callerNumber() + ' ' + clinic);
    }
}
