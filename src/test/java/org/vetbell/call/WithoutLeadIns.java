/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import org.vetbell.clinic.HouseRules;
import org.vetbell.clinic.Manners;

/** The rules of a practice that wants no word before an answer. */
final class WithoutLeadIns {
    private WithoutLeadIns() {}

    static HouseRules rules() {
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
                        manners.guesses(),
                        false,
                        manners.turnsBy()));
    }
}
