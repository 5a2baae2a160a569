/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.clinic.RecordingRules.How;
import org.vetbell.clinic.RecordingRules.Recorders;
import org.vetbell.fake.SampleClinics;

/** Calls to a practice that wants them recorded. */
final class Recorded {
    static final String URGENT = "he is not breathing";

    private Recorded() {}

    static Clinic clinic(Recorders by, How how) {
        return SampleClinics.harbour(RecordingRules.of(by, how));
    }

    static OneCall byDocuments(How how) {
        return OneCall.byDocumentsOf(clinic(Recorders.CARRIER, how), OneCall.OPEN);
    }

    static OneCall onStream(How how) {
        return OneCall.understoodBy(clinic(Recorders.CARRIER, how));
    }

    static Consent consent(OneCall call) {
        return call.state().recording().consent();
    }
}
