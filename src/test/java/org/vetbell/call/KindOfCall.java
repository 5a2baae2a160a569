/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.Contacts;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.clinic.RecordingRules.How;
import org.vetbell.clinic.RecordingRules.Recorders;
import org.vetbell.clinic.RingPlan;
import org.vetbell.fake.SampleClinics;

/** How a call begins. */
enum KindOfCall {
    DOCUMENT,
    STREAM,
    UNDERSTOOD_STREAM,
    HEARD_BY_MODEL,
    ANNOUNCED_DOCUMENT,
    ANNOUNCED_STREAM,
    ASKED_DOCUMENT,
    ASKED_STREAM,
    ASKED_BY_MODEL,
    WITHHELD_DOCUMENT,
    STREAM_TO_NOBODY,
    UNDERSTOOD_STREAM_TO_NOBODY,
    HEARD_BY_MODEL_TO_NOBODY;

    OneCall begun() {
        return switch (this) {
            case DOCUMENT -> OneCall.byDocuments();
            case STREAM -> OneCall.onStream();
            case UNDERSTOOD_STREAM -> OneCall.understood();
            case HEARD_BY_MODEL -> OneCall.heardByModel();
            case ANNOUNCED_DOCUMENT -> OneCall.byDocumentsOf(recorded(How.ANNOUNCE), OneCall.OPEN);
            case ANNOUNCED_STREAM -> OneCall.understoodBy(recorded(How.ANNOUNCE));
            case ASKED_DOCUMENT -> OneCall.byDocumentsOf(recorded(How.ASK), OneCall.OPEN);
            case ASKED_STREAM -> OneCall.understoodBy(recorded(How.ASK));
            case ASKED_BY_MODEL -> OneCall.onStreamOf(recorded(How.ASK), Rung.R0_SPEECH_TO_SPEECH);
            case WITHHELD_DOCUMENT -> OneCall.withheldOf(nobody());
            case STREAM_TO_NOBODY -> OneCall.onStreamOf(nobody());
            case UNDERSTOOD_STREAM_TO_NOBODY -> OneCall.understoodBy(nobody());
            case HEARD_BY_MODEL_TO_NOBODY -> OneCall.onStreamOf(nobody(), Rung.R0_SPEECH_TO_SPEECH);
        };
    }

    private static Clinic recorded(How how) {
        return SampleClinics.harbour(RecordingRules.of(Recorders.CARRIER, how));
    }

    /** A practice that has nobody rung for callers who want a human. */
    static Clinic nobody() {
        Contacts usual = SampleClinics.harbour().contacts();
        var nobody = new RingPlan(List.of(), usual.open().emergency());
        return SampleClinics.harbour(
                new Contacts(
                        usual.bypass(), usual.emergency(), nobody, nobody, usual.longestTalk()));
    }
}
