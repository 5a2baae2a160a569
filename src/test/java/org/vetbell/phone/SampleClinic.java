/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone;

import java.util.Locale;
import org.vetbell.phone.scenario.Scenario.Rung;

/** The sample clinics one can call, and a fictional caller in the same country. */
public enum SampleClinic {
    HARBOUR("+61255500100", "+61255500102", "+61491570006"),
    BIRCHWOOD("+15550100200", "+15550100202", "+15550100199");

    private final String gatherNumber;
    private final String mediaNumber;
    private final String caller;

    SampleClinic(String gatherNumber, String mediaNumber, String caller) {
        this.gatherNumber = gatherNumber;
        this.mediaNumber = mediaNumber;
        this.caller = caller;
    }

    public static SampleClinic named(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadOption(
                    "There is no sample clinic '" + name + "': harbour or birchwood", e);
        }
    }

    /** The number that is answered on a rung. */
    public String number(Rung rung) {
        return switch (rung) {
            case GATHER -> gatherNumber;
            case MEDIA -> mediaNumber;
        };
    }

    public String caller() {
        return caller;
    }
}
