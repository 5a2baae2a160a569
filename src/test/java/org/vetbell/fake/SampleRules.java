/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.clinic.HouseRules;
import org.vetbell.clinic.Manners;

/** The rules every practice has until it sets its own, but for some of its manners. */
public final class SampleRules {

    private SampleRules() {}

    /** With these three set so, as {@link Manners} has them. */
    public static HouseRules of(boolean guesses, boolean leadIns, Manners.TurnsBy turnsBy) {
        HouseRules usual = HouseRules.standard();
        Manners manners = usual.manners();
        return new HouseRules(
                usual.silence(),
                usual.longestMessage(),
                usual.messageSilence(),
                usual.ring(),
                usual.longestCall(),
                new Manners(
                        manners.pauses(),
                        manners.commitAfter(),
                        manners.resumeAfter(),
                        manners.longestTurn(),
                        manners.waits(),
                        guesses,
                        leadIns,
                        turnsBy));
    }
}
