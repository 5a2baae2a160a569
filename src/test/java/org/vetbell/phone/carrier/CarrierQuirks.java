/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The open questions about the carrier, each answered one way. */
public record CarrierQuirks(Set<Quirk> on) {

    public CarrierQuirks {
        on = Set.copyOf(on);
    }

    /** The likeliest answer to each. */
    public static CarrierQuirks usual() {
        EnumSet<Quirk> usual = EnumSet.noneOf(Quirk.class);
        Arrays.stream(Quirk.values()).filter(Quirk::usual).forEach(usual::add);
        return new CarrierQuirks(usual);
    }

    public CarrierQuirks with(Quirk quirk) {
        return changed(quirk, true);
    }

    public CarrierQuirks without(Quirk quirk) {
        return changed(quirk, false);
    }

    boolean has(Quirk quirk) {
        return on.contains(quirk);
    }

    private CarrierQuirks changed(Quirk quirk, boolean wanted) {
        EnumSet<Quirk> changed = EnumSet.noneOf(Quirk.class);
        changed.addAll(on);
        if (wanted) {
            changed.add(quirk);
        } else {
            changed.remove(quirk);
        }
        return new CarrierQuirks(changed);
    }
}
