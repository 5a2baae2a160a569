/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.port.Clinics;

/** The practices a test works with. Any thread. */
public final class MemoryClinics implements Clinics {
    private final List<Clinic> clinics;

    public MemoryClinics(Clinic... clinics) {
        this.clinics =
                List.of(clinics).stream().sorted(Comparator.comparing(Clinic::name)).toList();
    }

    @Override
    public Optional<Clinic> byInboundNumber(PhoneNumber number) {
        return clinics.stream().filter(c -> c.modeOf(number).isPresent()).findFirst();
    }

    @Override
    public Optional<Clinic> byId(ClinicId id) {
        return clinics.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    @Override
    public List<Clinic> all() {
        return clinics;
    }
}
