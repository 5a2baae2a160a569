/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.ClinicId;
import org.vetbell.clinic.InboundLine;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.port.Clinics;

/** Practices held in memory. No two share an id or an inbound number. */
final class ClinicDirectory implements Clinics {
    private final Map<ClinicId, Clinic> byId = new HashMap<>();
    private final Map<PhoneNumber, Clinic> byNumber = new HashMap<>();
    private final List<Clinic> byName;

    private ClinicDirectory(List<JsonPart> documents) {
        documents.forEach(this::add);
        byName = byId.values().stream().sorted(Comparator.comparing(Clinic::name)).toList();
    }

    /**
     * The practices that these documents describe.
     *
     * @throws BadClinics saying which document is wrong, and where
     */
    static ClinicDirectory of(List<JsonPart> documents) {
        return new ClinicDirectory(documents);
    }

    private void add(JsonPart document) {
        Clinic clinic = ClinicFormat.read(document);
        if (byId.put(clinic.id(), clinic) != null) {
            throw document.wrong("another clinic has the id \"" + clinic.id() + '"');
        }
        for (InboundLine line : clinic.lines()) {
            Clinic other = byNumber.put(line.number(), clinic);
            if (other != null) {
                throw document.wrong(
                        "the inbound number %s is also one of \"%s\""
                                .formatted(line.number().e164(), other.id()));
            }
        }
    }

    @Override
    public Optional<Clinic> byInboundNumber(PhoneNumber number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    @Override
    public Optional<Clinic> byId(ClinicId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Clinic> all() {
        return byName;
    }
}
