/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.util.List;
import java.util.Optional;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.clinic.PhoneNumber;

/** The practices of this installation. Answers from memory; any thread. */
public interface Clinics {
    /** The practice that callers reach by {@code number}. */
    Optional<Clinic> byInboundNumber(PhoneNumber number);

    /** The practice of that id. */
    Optional<Clinic> byId(ClinicId id);

    /** All of them, by name. */
    List<Clinic> all();
}
