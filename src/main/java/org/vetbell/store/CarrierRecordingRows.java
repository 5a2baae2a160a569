/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.EntityManager;

/** Puts what is known of the carrier's recordings into its tables. */
final class CarrierRecordingRows {
    private CarrierRecordingRows() {}

    /** One of a call whose caller has refused is to be deleted from the first. */
    static void made(EntityManager em, Fact.RecordingMade made) {
        if (em.find(CarrierRecordingRow.class, made.recording().recording()) != null) {
            return;
        }
        var row = new CarrierRecordingRow(made);
        String call = made.recording().call().value();
        if (made.wholeCall() && em.find(RecordingRefusalRow.class, call) != null) {
            row.discard(made.at());
        }
        em.persist(row);
    }

    static void refused(EntityManager em, Fact.RecordingRefused refused) {
        String call = refused.call().value();
        if (em.find(RecordingRefusalRow.class, call) != null) {
            return;
        }
        em.persist(new RecordingRefusalRow(refused));
        em.createQuery(
                        "select r from CarrierRecordingRow r where r.callId = :call"
                                + " and r.wholeCall = true",
                        CarrierRecordingRow.class)
                .setParameter("call", call)
                .getResultList()
                .forEach(row -> row.discard(refused.at()));
    }
}
